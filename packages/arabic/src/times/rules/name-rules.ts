import { dateOf, senseOf, type TimeSense, timeSense } from "@isnad/reader";
import { beside, both, isDefinite, isSingle, isYearNumber, maybe, one, rule, type TimeRule, unitIs } from "./parts.ts";

/** Names of months in every manner, numbered years, decades and centuries. */
export const nameRules: readonly TimeRule[] = [
  rule("month by two names", [one("month", "month"), maybe(one("slash", "slash|dash")), one("second", "month")], sameMonth),
  rule("month by two names", [one("month", "month"), one("open", "open"), one("second", "month"), one("close", "close")], sameMonth),
  rule("named month", [one("unit", "unit", both(unitIs("month"), isSingle)), one("month", "month")], ({ month }) =>
    month ? { ...month, strength: "strong" } : null,
  ),
  rule(
    "numbered month",
    [
      one(
        "unit",
        "unit",
        both(unitIs("month"), isSingle, (sense) => !sense.definite),
      ),
      one("number", "number", ({ value }) => value >= 1 && value <= 12),
    ],
    ({ number }) => (number ? senseOf("month", { value: number.value }) : null),
  ),
  rule(
    "numbered year",
    [
      one("unit", "unit", both(unitIs("year"), isSingle)),
      one("number", "number", (sense) => isYearNumber(sense) || isWordYear(sense)),
      maybe(one("era", "gregorian_mark|hijri_mark")),
    ],
    ({ number, era }) => (number ? yearSense(number, era) : null),
  ),
  rule("year and era", [one("number", "number", isYearNumber), one("era", "gregorian_mark|hijri_mark")], ({ number, era }) =>
    number ? yearSense(number, era) : null,
  ),
  rule(
    "numbered month of a year",
    [
      one("unit", "unit", both(unitIs("month"), isSingle, isDefinite)),
      one("n", "ordinal", ({ value, definite }) => definite && value <= 12),
      maybe(one("link", "of|in|for")),
      one("year", "unit", both(unitIs("year"), isSingle)),
      one("number", "number", isYearNumber),
    ],
    ({ n, number }) => (n && number ? timeSense(dateOf({ month: n.value, year: number.value })) : null),
  ),
  rule("n-th week", [one("unit", "unit", both(unitIs("week"), isSingle, isDefinite)), one("n", "ordinal", isDefinite)], nthWeek),
  rule(
    "last week of",
    [one("unit", "unit", both(unitIs("week"), isSingle, isDefinite)), one("n", "recent"), beside(one("link", "of|in"))],
    nthWeek,
  ),
  rule("n-th week", [one("n", "ordinal|last", (sense) => !sense.definite), one("unit", "unit", both(unitIs("week"), isSingle))], nthWeek),
  rule("decade", [one("decade", "decade", isDefinite)], ({ decade }) => decadeOf(decade)),
  rule(
    "decade of a century",
    [
      one("decade", "decade"),
      maybe(one("of", "of")),
      one("unit", "unit", both(unitIs("century"), isDefinite)),
      one("side", "relative", ({ value }) => value === -1),
    ],
    ({ decade }) => decadeOf(decade, 20),
  ),
  rule(
    "decade of a numbered century",
    [
      one("decade", "decade"),
      maybe(one("of", "of")),
      one("unit", "unit", both(unitIs("century"), isDefinite)),
      one("ordinal", "ordinal", isDefinite),
    ],
    ({ decade, ordinal }) => decadeOf(decade, ordinal?.value),
  ),
  rule(
    "numbered century",
    [one("unit", "unit", both(unitIs("century"), isDefinite)), one("ordinal", "ordinal", isDefinite)],
    ({ ordinal }) => (ordinal ? timeSense({ type: "century", number: ordinal.value, slice: null }) : null),
  ),
];

function nthWeek({ n }: Readonly<Record<string, TimeSense | undefined>>): TimeSense | null {
  return n ? senseOf("nth_week", { value: n.value }) : null;
}

function sameMonth({ month, second }: Readonly<Record<string, TimeSense | undefined>>): TimeSense | null {
  if (!month || !second || month.value !== second.value || month.calendar !== second.calendar) return null;
  return { ...month, strength: "strong" };
}

const isWordYear = ({ digits, value }: TimeSense): boolean => digits === 0 && value >= 1000 && value <= 2100;

function yearSense(number: TimeSense, era: TimeSense | undefined): TimeSense {
  return senseOf("year", { value: number.value, calendar: era?.kind === "hijri_mark" ? "hijri" : "gregorian" });
}

function decadeOf(decade: TimeSense | undefined, century: number | null = null): TimeSense | null {
  return decade ? timeSense({ type: "decade", from: decade.value, century, slice: null }) : null;
}
