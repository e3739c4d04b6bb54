import type { NetworkEdge, NetworkNode, NetworkView } from "@isnad/server/api";

/** What of a network is drawn, and how much there is of it. */
export interface ShownNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly total: NetworkView["total"];
}

/** What to show: what was told to have been by a day, and at most so many nodes, those with most claims first. */
export interface NetworkAsked {
  /** ISO day; `null` for all. */
  readonly asOf: string | null;
  /** Event or relation types that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly mostNodes: number;
}

/** Nodes that no shown edge touches are left out: they say nothing here. */
export function shownNetwork({ nodes, edges, total }: NetworkView, { asOf, hidden, mostNodes }: NetworkAsked): ShownNetwork {
  const told = edges.filter(({ type, firstOn }) => !hidden.has(type) && (asOf === null || firstOn === null || firstOn <= asOf));
  const touched = new Set(told.flatMap(({ from, to }) => [from, to]));
  const inOrder = nodes.filter(({ entity }) => touched.has(entity)).sort((a, b) => b.claims - a.claims || (a.entity < b.entity ? -1 : 1));
  const shown = inOrder.slice(0, mostNodes);
  const drawn = new Set(shown.map(({ entity }) => entity));
  const between = told.filter(({ from, to }) => drawn.has(from) && drawn.has(to));
  const isWhole = asOf === null && hidden.size === 0;
  return { nodes: shown, edges: between, total: isWhole ? total : { nodes: inOrder.length, edges: told.length } };
}

/** First and last day that any edge is told of; `null` where none is dated. */
export function daysOf({ edges }: NetworkView): { readonly first: string; readonly last: string } | null {
  const days = edges.flatMap(({ firstOn, lastOn }) => [firstOn, lastOn].filter((day) => day !== null)).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}
