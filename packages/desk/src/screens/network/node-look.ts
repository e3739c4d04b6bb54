import type { NetworkNode } from "@isnad/server/api";
import { NODE_FORMS } from "./node-forms.ts";

/** The custom properties that hold the colours of nodes, by kind. */
export const NODE_COLOURS = {
  person: "--role-actor",
  state: "--rubric",
  organization: "--role-time",
  armed_group: "--role-recipient",
  group: "--role-speaker",
  place: "--role-place",
} as const;
export type NodeColour = keyof typeof NODE_COLOURS;

/** How a node is drawn; the size in pixels. */
export interface NodeLook {
  readonly kind: NodeColour;
  readonly form: number;
  readonly size: number;
}

/** `mostClaims` is what the largest node of the drawing has. */
export function nodeLook({ kind, claims }: NetworkNode, mostClaims: number): NodeLook {
  const known: NodeColour = kind in NODE_FORMS ? (kind as NodeColour) : "group";
  return { kind: known, form: NODE_FORMS[known], size: LEAST + (MOST - LEAST) * Math.sqrt(claims / Math.max(mostClaims, FEW)) };
}

const LEAST = 3.5;
const MOST = 13;
/** Where nobody has more claims than that, none is drawn largest. */
const FEW = 12;

export const mostClaimsOf = (nodes: readonly NetworkNode[]): number => nodes.reduce((most, { claims }) => Math.max(most, claims), 0);
