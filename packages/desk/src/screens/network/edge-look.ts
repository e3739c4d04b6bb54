import type { NetworkEdge } from "@isnad/server/api";
import { groupOf, type TypeGroup } from "../../parts/type-groups.ts";

/** How an edge is drawn; sizes in pixels. */
export interface EdgeLook {
  readonly colour: string;
  readonly size: number;
  /** Told only on somebody's word. */
  readonly dashed: boolean;
  readonly contradicted: boolean;
  /** How far beside the straight line, so that edges between the same two stand apart. */
  readonly offset: number;
}

/** The looks of edges, in their order. `colours` are those of the groups, resolved. */
export function edgeLooks(edges: readonly NetworkEdge[], colours: Readonly<Record<TypeGroup, string>>): readonly EdgeLook[] {
  const beside = new Map<string, number>();
  return edges.map(({ from, to, type, origins, claimedOnly, contradicted }) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const nth = beside.get(pair) ?? 0;
    beside.set(pair, nth + 1);
    const side = from < to ? 1 : -1;
    return {
      colour: colours[groupOf(type)],
      size: Math.min(1 + 0.9 * Math.log2(Math.max(1, origins)), 7),
      dashed: claimedOnly,
      contradicted,
      offset: side * Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1) * BESIDE,
    };
  });
}

const BESIDE = 7;
