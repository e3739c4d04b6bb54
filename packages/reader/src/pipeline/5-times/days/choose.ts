import type { Side } from "../meaning.ts";
import type { Stretch } from "./calendar.ts";
import type { Vantage } from "./days.ts";

/**
 * Of the same date in neighbouring years (or weeks) the one that is meant: by `الماضي` and `المقبل`, else by the tense of the clause, else the nearest,
 * a coming one counted twice as far, since news tells more of what was.
 * `candidates` are in order of time.
 */
export function choose(candidates: readonly Stretch[], side: Side, { published, tense, verbless }: Vantage): Stretch | null {
  if (!published) return null;
  const before = candidates.filter(({ end }) => compare(end, published) < 0).at(-1);
  const begun = candidates.filter(({ start }) => compare(start, published) <= 0).at(-1);
  const after = candidates.find(({ start }) => compare(start, published) > 0);
  const unfinished = candidates.find(({ end }) => compare(end, published) >= 0);
  if (side === -1) return before ?? null;
  if (side === 1) return after ?? null;
  if (tense === 1 && unfinished && published.until(unfinished.start).days <= FORESEEABLE) return unfinished;
  if (tense === -1) return begun ?? null;
  if (verbless) return candidates.find(({ start }) => start.year === published.year) ?? begun ?? null;
  return nearer(begun, unfinished, published) ?? null;
}

/** A date without a year is not planned further ahead than this many days. */
const FORESEEABLE = 200;

function nearer(begun: Stretch | undefined, coming: Stretch | undefined, published: Temporal.PlainDate): Stretch | undefined {
  if (!begun || !coming) return begun ?? coming;
  const back = Math.max(0, begun.end.until(published).days);
  const ahead = Math.max(0, published.until(coming.start).days);
  return ahead * 2 < back ? coming : begun;
}

export const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b);
