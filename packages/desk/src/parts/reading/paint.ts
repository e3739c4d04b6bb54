import type { PaintedRole } from "../chip.tsx";
import type { RoleSpan } from "./role-span.ts";
import type { TextBlock } from "./text-blocks.ts";

/** A block that stands in the page, as one text node: nothing comes between its letters. */
export interface LaidBlock {
  readonly block: TextBlock;
  readonly node: Text;
}

/** What is painted over the letters, by the CSS Custom Highlight API: registered under these names, coloured in paint.css. */
export interface Painting {
  readonly spans: readonly RoleSpan[];
  readonly lit: readonly RoleSpan[];
  readonly unread: readonly { readonly start: number; readonly end: number }[];
  /** Words that a person has picked. */
  readonly picked?: { readonly start: number; readonly end: number } | null;
}

export const canPaint = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** Paints what falls into the blocks, in place of what was painted before. */
export function paint(blocks: readonly LaidBlock[], { spans, lit, unread, picked }: Painting): void {
  const near = spans.filter(within(blocks));
  CSS.highlights.set("isnad-unread", highlight(rangesIn(blocks, unread.filter(within(blocks))), 0));
  CSS.highlights.set("isnad-picked", highlight(rangesIn(blocks, picked ? [picked] : []), 3));
  for (const role of ROLES) {
    CSS.highlights.set(`isnad-${role}`, highlight(rangesIn(blocks, withRole(near, role)), 1));
    CSS.highlights.set(`isnad-lit-${role}`, highlight(rangesIn(blocks, withRole(lit, role)), 2));
  }
}

/** Whether a span touches the stretch that the blocks lie in. */
function within(blocks: readonly LaidBlock[]): (span: { readonly start: number; readonly end: number }) => boolean {
  const from = Math.min(...blocks.map(({ block }) => block.start));
  const to = Math.max(...blocks.map(({ block }) => block.end));
  return ({ start, end }) => start < to && end > from;
}

export function unpaint(): void {
  for (const name of ["unread", "picked", ...ROLES, ...ROLES.map((role) => `lit-${role}`)]) CSS.highlights.delete(`isnad-${name}`);
}

export const ROLES: readonly PaintedRole[] = ["actor", "recipient", "place", "time", "speaker", "item", "trigger"];

const withRole = (spans: readonly RoleSpan[], role: PaintedRole): readonly RoleSpan[] => spans.filter((span) => span.role === role);

function highlight(ranges: readonly StaticRange[], priority: number): Highlight {
  const made = new Highlight(...ranges);
  made.priority = priority;
  return made;
}

/** The parts of the spans that lie in the blocks; a span across blocks gives one in each. */
function rangesIn(
  blocks: readonly LaidBlock[],
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly StaticRange[] {
  return blocks.flatMap(({ block, node }) =>
    spans.flatMap(({ start, end }) => {
      const from = Math.max(start, block.start);
      const to = Math.min(end, block.end);
      if (from >= to) return [];
      return [new StaticRange({ startContainer: node, startOffset: from - block.start, endContainer: node, endOffset: to - block.start })];
    }),
  );
}
