import { dateOf, type Side, type TimeSense, timeSense } from "@isnad/reader";
import { isDayNumber, isYearNumber, maybe, one, rule, type TimeRule } from "./parts.ts";

type Parts = Readonly<Record<string, TimeSense | undefined>>;

const first = one("first", "number|ordinal", isDayNumber);
const last = one("last", "number|ordinal", isDayNumber);
const month = one("month", "month");
const to = one("to", "to|until|dash");
const tail = [
  maybe(one("of", "of")),
  month,
  maybe(one("side", "relative|recent")),
  maybe(one("year", "number|year", (sense) => sense.kind === "year" || isYearNumber(sense))),
];

/** Several days of one month, told before they are taken for one. */
export const dayRangeRules: readonly TimeRule[] = [
  rule(
    "from a day to a day of a month",
    [maybe(one("span", "span")), maybe(one("from", "of")), first, maybe(one("and", "and")), to, last, ...tail],
    days,
  ),
  rule(
    "between two days of a month",
    [maybe(one("span", "span")), one("between", "between"), first, one("and", "and"), last, ...tail],
    days,
  ),
  rule("two days of a month", [maybe(one("unit", "pair", ({ unit }) => unit === "day")), first, one("and", "and"), last, ...tail], days),
  rule(
    "from a day to a day of a month",
    [maybe(one("from", "of")), first, to, last, one("unit", "unit", ({ unit, value }) => unit === "month" && value === 1), month],
    days,
  ),
  rule("month with a day to a day", [month, first, one("to", "to"), last], days),
  rule(
    "two weekdays",
    [
      one("unit", "pair", ({ unit }) => unit === "day"),
      one("a", "weekday"),
      one("and", "and|or"),
      one("b", "weekday"),
      maybe(one("side", "relative")),
    ],
    weekdays,
  ),
];

function weekdays({ a, b, side }: Parts): TimeSense | null {
  if (!a || !b) return null;
  const shared = { side: (side?.value ?? null) as Side };
  return timeSense({ type: "range", first: dateOf({ ...shared, weekday: a.value }), last: dateOf({ ...shared, weekday: b.value }) });
}

function days({ first: a, last: b, month: m, side, year }: Parts): TimeSense | null {
  if (!a || !b || !m || b.value <= a.value) return null;
  const shared = { month: m.value, calendar: m.calendar, side: (side?.value ?? null) as Side, year: year?.value ?? null };
  return timeSense({ type: "range", first: dateOf({ ...shared, day: a.value }), last: dateOf({ ...shared, day: b.value }) });
}
