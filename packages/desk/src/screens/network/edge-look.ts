import type { NetworkEdge } from "@isnad/server/api";

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

/** The custom properties that hold the colours of edges, by what they say of two: against, for, words, land and office. */
export const EDGE_COLOURS = {
  against: "--edge-against",
  toward: "--edge-toward",
  words: "--edge-words",
  bond: "--edge-bond",
} as const;
export type EdgeGroup = keyof typeof EDGE_COLOURS;

/** What an event or relation type says of the two between whom it is. */
export const groupOf = (type: string): EdgeGroup => GROUPS[type] ?? "words";

const GROUPS: Readonly<Record<string, EdgeGroup>> = {
  ASSAULT: "against",
  COERCE: "against",
  SANCTION: "against",
  MOBILIZE: "against",
  THREATEN: "against",
  PROTEST: "against",
  REJECT: "against",
  ACCUSE: "against",
  opposes: "against",
  AGREE: "toward",
  SUPPORT: "toward",
  COOPERATE: "toward",
  AID: "toward",
  CONCEDE: "toward",
  RETREAT: "toward",
  supports: "toward",
  arms: "toward",
  recognizes: "toward",
  allied_with: "toward",
  CONSULT: "words",
  REQUEST: "words",
  loyal_to: "bond",
  controls: "bond",
  based_in: "bond",
  holds_office: "bond",
  member_of: "bond",
  part_of: "bond",
  commands: "bond",
  located: "bond",
};

/** The looks of edges, in their order. `colours` are those of the groups, resolved. */
export function edgeLooks(edges: readonly NetworkEdge[], colours: Readonly<Record<EdgeGroup, string>>): readonly EdgeLook[] {
  const beside = new Map<string, number>();
  return edges.map(({ from, to, type, origins, claimedOnly, contradicted }) => {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const nth = beside.get(pair) ?? 0;
    beside.set(pair, nth + 1);
    const side = from < to ? 1 : -1;
    return {
      colour: colours[groupOf(type)],
      size: Math.min(1.2 + 1.1 * Math.log2(Math.max(1, origins)) * 1.4, 9),
      dashed: claimedOnly,
      contradicted,
      offset: side * Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1) * BESIDE,
    };
  });
}

const BESIDE = 7;
