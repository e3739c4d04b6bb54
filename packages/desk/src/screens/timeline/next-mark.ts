import type { Way } from "../../parts/way-keys.ts";
import type { Mark } from "./timeline-layout.ts";

/** A mark and the middle of its row. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly y: number;
}

/** The mark that an arrow leads to: the next on the page that way, whichever way time runs; up and down to the nearest of the next row. */
export function nextMark(marks: readonly PlacedMark[], from: PlacedMark | null, step: Way): PlacedMark | null {
  const inOrder = [...marks].sort((a, b) => a.mark.middle - b.mark.middle || a.y - b.y);
  if (!from || step === "first" || step === "last") return (step === "last" ? inOrder.at(-1) : inOrder[0]) ?? null;
  if (step === "left" || step === "right") {
    const at = inOrder.findIndex(({ mark, y }) => mark.event.claim === from.mark.event.claim && y === from.y);
    return inOrder[at + (step === "left" ? -1 : 1)] ?? from;
  }
  const beyond = marks.filter(({ y }) => (step === "up" ? y < from.y : y > from.y));
  const row = beyond.reduce(
    (nearest, { y }) => (step === "up" ? Math.max(nearest, y) : Math.min(nearest, y)),
    step === "up" ? -1 : Number.POSITIVE_INFINITY,
  );
  const [first, ...others] = beyond.filter(({ y }) => y === row);
  if (!first) return from;
  return others.reduce((nearest, mark) => (distance(mark, from) < distance(nearest, from) ? mark : nearest), first);
}

const distance = (a: PlacedMark, b: PlacedMark): number => Math.abs(a.mark.middle - b.mark.middle);
