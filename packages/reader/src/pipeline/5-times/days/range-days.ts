import type { Meaning, RangeMeaning } from "../meaning.ts";
import { compare } from "./choose.ts";
import { type Days, OPEN } from "./days.ts";

/** From the first day of the one to the last of the other; a first that would come after, and states no year, is of the year before. */
export function rangeDays({ first: meaning }: RangeMeaning, first: Days, last: Days): Days {
  const start = first.start && last.end && compare(first.start, last.end) > 0 ? earlier(meaning, first.start) : first.start;
  if (!start && !last.end) return OPEN;
  const anchor = first.anchor ?? last.anchor;
  return { start, end: last.end, precision: "span", implied: [...new Set([...first.implied, ...last.implied])], anchor, why: last.why };
}

function earlier(meaning: Meaning, start: Temporal.PlainDate): Temporal.PlainDate {
  if (meaning.type !== "date" || meaning.year !== null) return start;
  return meaning.month === null && meaning.weekday !== null ? start.subtract({ weeks: 1 }) : start.subtract({ years: 1 });
}
