import type { Painting } from "./paint.ts";
import type { RoleSpan } from "./role-span.ts";
import type { TextBlock } from "./text-blocks.ts";

/** A block for browsers that can't paint: words are marked by elements without any width of their own; where spans overlap, the first has the letters. */
export function MarkedBlock({
  block,
  start,
  text,
  painting,
}: {
  readonly block: TextBlock;
  readonly start: number;
  readonly text: string;
  readonly painting: Painting;
}) {
  return markedPieces(block, painting.spans).map(({ from, to, span }) => {
    const words = text.slice(from - start, to - start);
    if (!span) return words;
    const lit = painting.lit.some((other) => other.start === span.start && other.role === span.role);
    return (
      <span key={from} className={`painted role-${span.role}${lit ? " painted-lit" : ""}`}>
        {words}
      </span>
    );
  });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly span: RoleSpan | null;
}

/** A block cut at the ends of the spans in it. */
function markedPieces(block: TextBlock, spans: readonly RoleSpan[]): readonly Piece[] {
  const inside = spans.filter(({ start, end }) => start < block.end && end > block.start).toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = block.start;
  for (const span of inside) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, block.end);
    if (from >= to) continue;
    if (from > at) pieces.push({ from: at, to: from, span: null });
    pieces.push({ from, to, span });
    at = to;
  }
  if (at < block.end) pieces.push({ from: at, to: block.end, span: null });
  return pieces;
}
