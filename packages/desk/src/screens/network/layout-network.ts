import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { pushApart } from "./push-apart.ts";

/** What a layout needs of a network: who is in it, and who is joined to whom how strongly. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string; readonly size: number }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly weight: number }[];
}

export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/**
 * Places nodes by ForceAtlas2 (Jacomy and others 2014), which draws those together that are joined. It begins on a spiral in the order of the ids' hashes:
 * the same network has the same picture everywhere. `rounds` runs of `steps` each; after each the places so far are handed on.
 */
export function layoutNetwork(input: LayoutInput, onRound: (positions: Positions) => void = () => {}): Positions {
  const graph = graphOf(input);
  if (graph.order < 2) return positionsOf(graph);
  const settings = { ...forceAtlas2.inferSettings(graph), ...SETTINGS, barnesHutOptimize: graph.order > 300 };
  const rounds = graph.order > 1000 ? 5 : 8;
  for (let round = 0; round < rounds; round++) {
    forceAtlas2.assign(graph, { iterations: round === 0 ? FIRST_STEPS : STEPS, settings });
    onRound(positionsOf(graph, PUSHES));
  }
  return positionsOf(graph);
}

/** Few at first: something is to be seen soon. */
const FIRST_STEPS = 10;
const STEPS = 40;
/** How often nodes are pushed apart while they still move. */
const PUSHES = 8;

/** Small groups that nothing joins to the rest stay near it; those who are joined stand together. */
const SETTINGS = { strongGravityMode: true, gravity: 0.05, scalingRatio: 2, linLogMode: false, adjustSizes: false };

function graphOf({ nodes, edges }: LayoutInput): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  const inOrder = [...nodes].sort((a, b) => hashOf(a.id) - hashOf(b.id) || (a.id < b.id ? -1 : 1));
  for (const [at, { id, size }] of inOrder.entries()) graph.addNode(id, { ...onSpiral(at), size });
  for (const { from, to, weight } of edges) {
    if (from === to) continue;
    const edge = graph.edge(from, to);
    if (edge === undefined) graph.addEdge(from, to, { weight });
    else graph.updateEdgeAttribute(edge, "weight", (before: number | undefined) => (before ?? 0) + weight);
  }
  return graph;
}

/** The places so far, none on another. */
function positionsOf(graph: Graph, pushes?: number): Positions {
  const places = graph.mapNodes((id, { x, y }) => ({ id, x: x as number, y: y as number }));
  pushApart(places, pushes);
  return new Map(places.map(({ id, x, y }) => [id, { x, y }] as const));
}

/** Sunflower seeds: evenly spread, none on another. */
function onSpiral(at: number): { readonly x: number; readonly y: number } {
  const [radius, angle] = [Math.sqrt(at + 0.5) * 10, at * GOLDEN_ANGLE];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
