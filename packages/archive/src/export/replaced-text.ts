import type { Span } from "@isnad/reader";

/** A stretch of text and what is to stand in its place. */
export interface Replacement extends Span {
  readonly by: string;
}

/** A text with some stretches replaced, and where its old offsets are now: an offset inside a replaced stretch moves to its nearer end. */
export interface ReplacedText {
  readonly text: string;
  readonly move: (span: Span) => Span;
}

/** Replaces stretches of a text. Of stretches that overlap, the longest of those that begin first is replaced, and grown over the others. */
export function replacedText(text: string, replacements: readonly Replacement[]): ReplacedText {
  const parts = joined(replacements);
  let [result, at] = ["", 0];
  const moved = parts.map((part) => {
    result += text.slice(at, part.start);
    const start = result.length;
    result += part.by;
    at = part.end;
    return { ...part, newStart: start, newEnd: result.length };
  });
  result += text.slice(at);
  const newOffset = (offset: number, side: "newStart" | "newEnd"): number => {
    const before = moved.findLast(({ start }) => start < offset);
    if (!before) return offset;
    return offset < before.end ? before[side] : before.newEnd + (offset - before.end);
  };
  return { text: result, move: ({ start, end }) => ({ start: newOffset(start, "newStart"), end: newOffset(end, "newEnd") }) };
}

function joined(replacements: readonly Replacement[]): readonly Replacement[] {
  const sorted = [...replacements].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: Replacement[] = [];
  for (const next of sorted) {
    const last = parts.at(-1);
    if (!last || next.start >= last.end) parts.push(next);
    else if (next.end > last.end) parts[parts.length - 1] = { ...last, end: next.end };
  }
  return parts;
}
