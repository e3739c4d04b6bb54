import { type DateMeaning, dateOf, type Side, type TimeSense, timeSense } from "@isnad/reader";
import {
  beside,
  both,
  isDayNumber,
  isPlainYear,
  isSingle,
  isYearNumber,
  maybe,
  one,
  rule,
  shiftOf,
  type TimePart,
  type TimeRule,
  time,
  unitIs,
} from "./parts.ts";

type Parts = Readonly<Record<string, TimeSense | undefined>>;

const day = one("day", "number|ordinal", isDayNumber);
const month = one("month", "month");
const ofMonth: TimePart = one("month", "month", ({ strength }) => strength !== "bound");
const of = one("of", "of");
const year = one("year", "number|year", (sense) => sense.kind === "year" || isYearNumber(sense));
const yearPeriod = time("year", "period", (meaning) => meaning.type === "period" && meaning.unit === "year");
const monthPeriod = time("month", "period", (meaning) => meaning.type === "period" && meaning.unit === "month");
const yearLink = maybe(one("link", "of|in|for|comma"));
const isDate = (meaning: { type: string }): boolean => meaning.type === "date";

/** Dates by day, month and year in every order, and what sets them in a year. */
export const dateRules: readonly TimeRule[] = [
  rule("day and month", [day, maybe(of), month], dayAndMonth),
  rule("day, month and year", [day, maybe(of), month, yearLink, year], dayAndMonth),
  rule("day, month and relative year", [day, maybe(of), month, maybe(one("link", "of")), yearPeriod], dayAndMonth),
  rule("month and year", [ofMonth, yearLink, year], dayAndMonth),
  rule("month and relative year", [ofMonth, maybe(one("link", "of|in")), yearPeriod], dayAndMonth),
  rule("day of a relative month", [day, of, monthPeriod], ({ day: d, month: m }) => {
    return d ? timeSense(dateOf({ day: d.value, monthShift: shiftOf(m) })) : null;
  }),
  rule("month and side", [ofMonth, one("side", "relative|recent|following")], ({ month: m, side }) =>
    m ? timeSense(dateOf({ month: m.value, calendar: m.calendar, side: (side?.value ?? null) as Side })) : null,
  ),
  rule(
    "date and side",
    [time("date", "date", (meaning) => isDate(meaning) && undecided(meaning as DateMeaning)), one("side", "relative|recent|following")],
    ({ date, side }) => timeSense({ ...(date?.meaning as DateMeaning), side: (side?.value ?? null) as Side }),
  ),
  rule(
    "day/month/year",
    [one("day", "number", isDayNumber), one("a", "slash|dash"), one("month", "number", isMonthNumber), one("b", "slash|dash"), year],
    numeric,
  ),
  rule("day/month/year", [day, one("a", "slash|dash"), month, one("b", "slash|dash"), year], dayAndMonth),
  rule(
    "year/month/day",
    [year, one("a", "slash|dash"), one("month", "number", isMonthNumber), one("b", "slash|dash"), one("day", "number", isDayNumber)],
    numeric,
  ),
  rule("month/year", [one("month", "number", isMonthNumber), one("a", "slash"), one("year", "number", isPlainYear)], numeric),
  rule("year", [one("year", "year")], ({ year: y }) => (y ? timeSense(dateOf({ year: y.value, calendar: y.calendar })) : null)),
  rule(
    "year after a preposition",
    [beside(one("link", "in|since|until|to|from|between|during|after|before|open|for")), one("year", "number", isPlainYear)],
    ({ year: y }) => (y ? timeSense(dateOf({ year: y.value })) : null),
  ),
  rule("season and year", [one("season", "season"), maybe(one("link", "of|in")), year], ({ season, year: y }) =>
    season && y ? timeSense(dateOf({ season: season.value, year: y.value })) : null,
  ),
  rule("season and relative year", [one("season", "season"), maybe(one("link", "of|in")), yearPeriod], ({ season, year: y }) =>
    season ? timeSense(dateOf({ season: season.value, yearShift: shiftOf(y) })) : null,
  ),
  rule("season and side", [one("season", "season", ({ definite }) => definite), one("side", "relative|recent")], ({ season, side }) =>
    season && side ? timeSense(dateOf({ season: season.value, side: side.value as Side })) : null,
  ),
  rule("this season", [one("this", "this"), one("season", "season", ({ definite }) => definite)], ({ season }) =>
    season ? timeSense(dateOf({ season: season.value, side: 0 })) : null,
  ),
  rule(
    "quarter of a year",
    [one("quarter", "fraction", ({ definite }) => definite), one("ordinal", "ordinal", ({ value }) => value <= 4), one("of", "of"), year],
    ({ ordinal, year: y }) => (ordinal && y ? timeSense(dateOf({ quarter: ordinal.value, year: y.value })) : null),
  ),
  rule(
    "quarter of a relative year",
    [
      one("quarter", "fraction", ({ definite }) => definite),
      one("ordinal", "ordinal", ({ value }) => value <= 4),
      one("of", "of"),
      yearPeriod,
    ],
    ({ ordinal, year: y }) => (ordinal ? timeSense(dateOf({ quarter: ordinal.value, yearShift: shiftOf(y) })) : null),
  ),
  rule(
    "holiday and year",
    [one("holiday", "holiday"), maybe(one("link", "of|in|for")), maybe(one("unit", "unit", both(unitIs("year"), isSingle))), year],
    ({ holiday, year: y }) =>
      holiday?.holiday && y
        ? timeSense({ type: "holiday", holiday: holiday.holiday, year: y.value, yearShift: null, side: null, shift: 0 })
        : null,
  ),
  rule("holiday and side", [one("holiday", "holiday"), maybe(one("side", "relative"))], ({ holiday, side }) =>
    holiday?.holiday
      ? timeSense({ type: "holiday", holiday: holiday.holiday, year: null, yearShift: null, side: (side?.value ?? null) as Side, shift: 0 })
      : null,
  ),
  rule("holiday of a relative year", [one("holiday", "holiday"), maybe(one("link", "of|in|for")), yearPeriod], ({ holiday, year: y }) =>
    holiday?.holiday
      ? timeSense({
          type: "holiday",
          holiday: holiday.holiday,
          year: null,
          yearShift: shiftOf(y),
          side: null,
          shift: 0,
        })
      : null,
  ),
];

/** Years from one to another, before the first is taken alone. */
export const yearRangeRules: readonly TimeRule[] = [
  rule(
    "from a year to a year",
    [maybe(one("span", "span")), one("from", "of|from|since"), someYear("first"), one("to", "to|until"), someYear("last")],
    yearRange,
  ),
  rule(
    "between two years",
    [maybe(one("span", "span")), one("between", "between"), someYear("first"), one("and", "and"), someYear("last")],
    yearRange,
  ),
  rule(
    "years from and to",
    [one("first", "number", isPlainYear), one("dash", "dash|slash"), one("last", "number", isPlainYear)],
    yearRange,
  ),
  rule(
    "two years",
    [
      maybe(one("between", "between")),
      one("unit", "pair", unitIs("year")),
      one("first", "number", isPlainYear),
      one("and", "and|to|dash"),
      one("last", "number", isPlainYear),
    ],
    yearRange,
  ),
];

function someYear(name: string): TimePart {
  return one(name, "number|year", (sense) => sense.kind === "year" || isPlainYear(sense));
}

function isMonthNumber({ value, digits }: TimeSense): boolean {
  return digits > 0 && digits <= 2 && value >= 1 && value <= 12;
}

function undecided({ year: y, yearShift, monthShift, side, weekShift }: DateMeaning): boolean {
  return y === null && yearShift === null && monthShift === null && weekShift === null && side === null;
}

function dayAndMonth(parts: Parts): TimeSense | null {
  const { day: d, month: m, year: y } = parts;
  if (!m) return null;
  if (d?.kind === "ordinal" && !d.definite && d.value > 1) return null;
  if (d?.kind === "ordinal" && !parts.of && m.strength !== "strong" && (d.definite || m.strength === "bound")) return null;
  const period = y?.meaning?.type === "period" ? y.meaning : null;
  const calendar = y?.kind === "year" && y.calendar === "hijri" ? "hijri" : m.calendar;
  return timeSense(
    dateOf({ day: d?.value ?? null, month: m.value, calendar, year: period ? null : (y?.value ?? null), yearShift: period?.shift ?? null }),
  );
}

function numeric({ day: d, month: m, year: y }: Parts): TimeSense | null {
  return m && y ? timeSense(dateOf({ day: d?.value ?? null, month: m.value, year: y.value })) : null;
}

function yearRange({ first, last }: Parts): TimeSense | null {
  if (!first || !last || last.value < first.value) return null;
  return timeSense({ type: "range", first: dateOf({ year: first.value }), last: dateOf({ year: last.value }) });
}
