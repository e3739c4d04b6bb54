import type { NthMeaning } from "../meaning.ts";
import { weekOf } from "./calendar.ts";
import { compare } from "./choose.ts";
import { type Days, OPEN } from "./days.ts";

/**
 * The n-th day, week or weekday in (or after) the days of a longer time; -1 is the last.
 * A month's first week is the one that holds the most of its first seven days, its last the last that lies wholly in it.
 */
export function nthDays(meaning: NthMeaning, within: Days): Days {
  if (!within.start || !within.end) return OPEN;
  const found = meaning.unit === "week" ? nthWeek(meaning.n, within.start, within.end) : nthDay(meaning, within.start, within.end);
  if (!found) return OPEN;
  const inside = meaning.after || (compare(found.start, within.end) <= 0 && compare(found.end, within.start) >= 0);
  if (!inside) return OPEN;
  return { ...found, precision: meaning.unit === "week" ? "week" : "day", implied: within.implied, anchor: within.anchor, why: null };
}

interface Found {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

function nthDay({ n, unit, weekday, after }: NthMeaning, start: Temporal.PlainDate, end: Temporal.PlainDate): Found | null {
  const step = unit === "weekday" ? 7 : 1;
  const wanted = unit === "weekday" ? weekday : null;
  const from = after ? end.add({ days: 1 }) : start;
  const first = wanted === null ? from : from.add({ days: (wanted - from.dayOfWeek + 7) % 7 });
  const last = wanted === null ? end : end.subtract({ days: (end.dayOfWeek - wanted + 7) % 7 });
  const day = n < 0 ? last.subtract({ days: step * (-n - 1) }) : first.add({ days: step * (n - 1) });
  return { start: day, end: day };
}

/** Weeks run from Monday; the first is the first that begins in the month, unless it begins after the 7th. */
function nthWeek(n: number, start: Temporal.PlainDate, end: Temporal.PlainDate): Found | null {
  const firstMonday = start.add({ days: (8 - start.dayOfWeek) % 7 });
  const lastWeek = weekOf(end.add({ days: 1 })).start.subtract({ days: 7 });
  const monday = n < 0 ? lastWeek.subtract({ days: 7 * (-n - 1) }) : firstMonday.add({ days: 7 * (n - 1) });
  return { start: monday, end: monday.add({ days: 6 }) };
}
