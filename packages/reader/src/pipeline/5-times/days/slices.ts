import type { Slice } from "../meaning.ts";
import type { Stretch } from "./calendar.ts";

/** A third of a month: the 1st to 10th, 11th to 20th, 21st to its end. */
export function sliceMonth({ start, end }: Stretch, slice: Slice): Stretch {
  if (slice === "early") return { start, end: start.add({ days: 9 }) };
  if (slice === "mid") return { start: start.add({ days: 10 }), end: start.add({ days: 19 }) };
  return { start: start.add({ days: 20 }), end };
}

/** The first quarter of a year (or season, or quarter), its last, or the half between. */
export function sliceYear({ start, end }: Stretch, slice: Slice): Stretch {
  const days = start.until(end).days + 1;
  const months = Math.round(days / 30.5 / 4);
  if (months < 1) return sliceMonth({ start, end }, slice);
  const early = start.add({ months }).subtract({ days: 1 });
  const late = end.add({ days: 1 }).subtract({ months });
  if (slice === "early") return { start, end: early };
  if (slice === "late") return { start: late, end };
  return { start: early.add({ days: 1 }), end: late.subtract({ days: 1 }) };
}
