import {
  type CountedMeaning,
  type DateMeaning,
  type DecadeMeaning,
  type DurationMeaning,
  dateOf,
  type HolidayMeaning,
  type Meaning,
  type PeriodMeaning,
  type Slice,
  type TimeSense,
  timeSense,
} from "@isnad/reader";
import { beside, both, isDefinite, isPlainYear, isSingle, maybe, one, rule, type TimeRule, time, unitIs } from "./parts.ts";

const SLICED = "date|period|decade|century";
const POINT = "date|period|decade|century|holiday|same|weekend|nth|clock";
const sliceWord = one("slice", "early|mid|late");
const strongMonth = one("month", "month", ({ strength }) => strength !== "bound");
const canSlice = (meaning: Meaning): boolean =>
  meaning.type === "period" ? meaning.unit !== "day" : meaning.type !== "date" || (meaning.day === null && meaning.weekday === null);
const on = beside(one("on", "on|of"));

/** Months and seasons that stand alone; early, mid and late. */
export const sliceRules: readonly TimeRule[] = [
  rule("month", [one("month", "month", ({ strength }) => strength === "strong")], ({ month }) => monthTime(month)),
  rule("month after a preposition", [beside(one("link", "in|since|until|during|of|from|between|to")), strongMonth], ({ month }) =>
    monthTime(month),
  ),
  rule("early, mid or late", [sliceWord, maybe(one("of", "of")), time("time", SLICED, canSlice)], ({ slice, time: t }) =>
    sliced(t?.meaning ?? null, slice?.kind as Slice),
  ),
  rule("early, mid or late", [sliceWord, one("month", "month")], ({ slice, month }) =>
    sliced(monthTime(month)?.meaning ?? null, slice?.kind as Slice),
  ),
  rule(
    "early, mid or late in this unit",
    [sliceWord, one("unit", "unit", both(unitIs("week", "month", "year", "decade", "century"), isDefinite, isSingle))],
    ({ slice, unit }) =>
      unit?.unit ? timeSense({ type: "period", unit: unit.unit, shift: 0, slice: slice?.kind as Slice, partOfDay: false }) : null,
  ),
  rule("early, mid or late in a year", [sliceWord, one("year", "number", isPlainYear)], ({ slice, year }) =>
    year ? timeSense(dateOf({ year: year.value, slice: slice?.kind as Slice })) : null,
  ),
  rule("half of a month", [one("half", "half"), one("month", "month")], ({ month }) =>
    month ? timeSense(dateOf({ day: 15, month: month.value, calendar: month.calendar })) : null,
  ),
];

/** Times counted from now or from an event, from a time on, up to a time. */
export const countRules: readonly TimeRule[] = [
  rule("so long before now", [one("before", "before"), time("length", "duration")], ({ length }) => counted(length, -1)),
  rule("so long before now", [one("before", "before"), one("unit", "unit", (sense) => !sense.definite)], ({ unit }) =>
    countedUnit(unit, -1),
  ),
  rule("so long after an event", [one("after", "after"), time("length", "duration"), on], ({ length }) => counted(length, 1, true)),
  rule("so long after an event", [one("after", "after"), one("unit", "unit", (sense) => !sense.definite), on], ({ unit }) =>
    countedUnit(unit, 1, true),
  ),
  rule("so long before an event", [one("before", "before"), time("length", "duration"), beside(one("on", "on"))], ({ length }) =>
    counted(length, -1, true),
  ),
  rule("so long from now", [one("after", "after"), time("length", "duration")], ({ length }) => counted(length, 1)),
  rule("so long from now", [one("after", "after"), one("unit", "unit", (sense) => !sense.definite)], ({ unit }) => countedUnit(unit, 1)),
  rule("for so long now", [one("since", "since"), time("length", "duration")], ({ length }) => since(length?.meaning ?? null)),
  rule(
    "for so long now",
    [one("since", "since"), maybe(one("about", "about")), one("unit", "unit", (sense) => !sense.definite)],
    ({ unit }) => sinceUnit(unit),
  ),
  rule("since then", [one("since", "since"), time("time", "same")], ({ time: t }) => since(t?.meaning ?? null)),
  rule("since a time", [one("since", "since"), time("time", POINT)], ({ time: t }) => since(t?.meaning ?? null)),
  rule("for so long", [one("for", "for"), time("length", "duration")], ({ length }) => length ?? null),
  rule("for so long", [one("for", "for"), one("vague", "time", ({ meaning }) => meaning?.type === "vague")], ({ vague }) => vague ?? null),
  rule("during a length", [one("during", "during"), time("length", "duration|window|vague")], ({ length }) => length ?? null),
  rule(
    "during a length",
    [
      one("during", "during"),
      one(
        "unit",
        "unit",
        both(
          ({ definite }) => !definite,
          ({ value }) => value !== 2,
        ),
      ),
    ],
    ({ unit }) => lengthOf(unit),
  ),
  rule("until a time", [one("until", "until"), time("time", POINT)], ({ time: t }) =>
    t?.meaning ? timeSense({ type: "until", to: t.meaning }) : null,
  ),
];

/** The n-th day or week in a longer time. */
export const nthRules: readonly TimeRule[] = [
  rule(
    "n-th weekday in a time",
    [one("n", "ordinal|last"), one("weekday", "weekday"), maybe(one("link", "of|in|after")), time("time", "date|period|holiday")],
    nth("weekday"),
  ),
  rule(
    "n-th weekday in a time",
    [
      one("weekday", "weekday"),
      one("n", "ordinal|recent", isDefinite2),
      maybe(one("link", "of|in|after")),
      time("time", "date|period|holiday"),
    ],
    nth("weekday"),
  ),
  rule("n-th week in a time", [one("n", "nth_week"), maybe(one("link", "of|in")), time("time", "date|period")], nth("week")),
  rule(
    "n-th day in a time",
    [
      one("n", "ordinal|last"),
      one("unit", "unit", both(unitIs("day"), isSingle)),
      one("link", "of|in"),
      time("time", "date|period|holiday"),
    ],
    nth("day"),
  ),
  rule(
    "n-th day in a time",
    [one("today", "today"), one("n", "ordinal|recent"), one("link", "of|in"), time("time", "date|period|holiday")],
    nth("day"),
  ),
];

/** What no rule joined to anything, and what still says when. */
export const loneRules: readonly TimeRule[] = [
  rule("last week", [one("week", "nth_week", ({ value }) => value === -1)], () =>
    timeSense({ type: "period", unit: "week", shift: -1, slice: null, partOfDay: false }),
  ),
  rule("so-and-so-many-th unit", [one("week", "nth_week")], vague),
  rule(
    "so-and-so-many-th unit",
    [one("unit", "unit", both(unitIs("day", "week", "month", "year"), isSingle, isDefinite)), one("n", "ordinal", isDefinite)],
    vague,
  ),
  rule("moment", [one("moment", "moment")], vague),
  rule("part of the story's day", [one("part", "adverb")], () => timeSense({ type: "clock" })),
];

function vague(): TimeSense {
  return timeSense({ type: "vague" });
}

/** From one time to another, and two times said together. */
export const rangeRules: readonly TimeRule[] = [
  rule(
    "from a time to a time",
    [
      maybe(one("span", "span")),
      one("from", "of|from|since"),
      time("first", POINT),
      maybe(one("comma", "comma")),
      maybe(one("and", "and")),
      one("to", "to|until|dash"),
      time("last", POINT),
    ],
    range,
  ),
  rule(
    "between two times",
    [maybe(one("span", "span")), one("between", "between"), time("first", POINT), one("and", "and"), time("last", POINT)],
    range,
  ),
  rule("two times", [time("first", "date", isMonthOnly), one("or", "or"), time("last", "date", isMonthOnly)], range),
  rule("days from and to", [time("first", "date", isDayMonth), one("to", "to|until|dash"), time("last", "date", isDayMonth)], range),
];

function isDefinite2({ kind, definite }: TimeSense): boolean {
  return kind === "recent" || definite;
}

function isMonthOnly(meaning: Meaning): boolean {
  return meaning.type === "date" && meaning.month !== null && meaning.day === null;
}

function isDayMonth(meaning: Meaning): boolean {
  return meaning.type === "date" && meaning.day !== null && meaning.month !== null;
}

function monthTime(month: TimeSense | undefined): TimeSense | null {
  return month ? timeSense(dateOf({ month: month.value, calendar: month.calendar })) : null;
}

function sliced(meaning: Meaning | null, slice: Slice): TimeSense | null {
  if (!meaning || !("slice" in meaning)) return null;
  return timeSense({ ...(meaning as DateMeaning | PeriodMeaning | DecadeMeaning), slice });
}

function counted(length: TimeSense | undefined, direction: -1 | 1, fromEvent = false): TimeSense | null {
  const meaning = length?.meaning as DurationMeaning | undefined;
  return meaning ? timeSense({ type: "counted", unit: meaning.unit, count: meaning.count, direction, fromEvent }) : null;
}

function countedUnit(unit: TimeSense | undefined, direction: -1 | 1, fromEvent = false): TimeSense | null {
  if (!unit?.unit) return null;
  return timeSense({ type: "counted", unit: unit.unit, count: unit.value === 0 ? null : unit.value, direction, fromEvent });
}

function since(from: Meaning | null): TimeSense | null {
  return from ? timeSense({ type: "since", from }) : null;
}

function sinceUnit(unit: TimeSense | undefined): TimeSense | null {
  const meaning = countedUnit(unit, -1)?.meaning as CountedMeaning | undefined;
  return meaning ? since(meaning) : null;
}

function lengthOf(unit: TimeSense | undefined): TimeSense | null {
  return unit?.unit ? timeSense({ type: "duration", unit: unit.unit, count: unit.value === 0 ? null : unit.value }) : null;
}

function nth(kind: "day" | "week" | "weekday") {
  return ({ n, weekday, link, time: t }: Readonly<Record<string, TimeSense | undefined>>): TimeSense | null => {
    if (!n || !t?.meaning) return null;
    const within = t.meaning as DateMeaning | PeriodMeaning | HolidayMeaning;
    const after = link?.kind === "after";
    if (!after && within.type === "date" && within.day !== null) return null;
    return timeSense({ type: "nth", n: n.value, unit: kind, weekday: weekday?.value ?? null, within, after });
  };
}

/** The first takes from the last what it leaves out, and both the side that is said of both. */
function range({ first, last }: Readonly<Record<string, TimeSense | undefined>>): TimeSense | null {
  if (!first?.meaning || !last?.meaning) return null;
  return timeSense({ type: "range", first: first.meaning, last: last.meaning });
}
