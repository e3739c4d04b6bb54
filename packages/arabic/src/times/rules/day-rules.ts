import { type DateMeaning, dateOf, type Meaning, type Side, senseOf, type TimeSense, timeSense } from "@isnad/reader";
import { both, isDayNumber, isSingle, maybe, one, rule, shiftOf, type TimePart, type TimeRule, time, unitIs } from "./parts.ts";
import { dayPeriod } from "./unit-rules.ts";

type Parts = Readonly<Record<string, TimeSense | undefined>>;

const dayWord = one(
  "unit",
  "unit",
  both(unitIs("day"), isSingle, ({ definite }) => !definite),
);
const strong = ({ strength }: TimeSense): boolean => strength === "strong";
const weekday = one("weekday", "weekday", strong);
const anyWeekday = one("weekday", "weekday");
const side = one("side", "relative|recent|following");
const comma = maybe(one("comma", "comma"));
const quote = maybe(one("quote", "quote|open"));
const unquote = maybe(one("unquote", "quote|close"));
const isWeekday = (meaning: Meaning): boolean =>
  meaning.type === "date" && meaning.weekday !== null && meaning.day === null && meaning.month === null;
const isDayDate = (meaning: Meaning): boolean => meaning.type === "date" && meaning.day !== null;
const isDayPeriod = (meaning: Meaning): boolean => meaning.type === "period" && meaning.unit === "day";
const isDay = (meaning: Meaning): boolean =>
  isWeekday(meaning) || isDayDate(meaning) || isDayPeriod(meaning) || (meaning.type === "same" && meaning.unit === "day");
const dayTime: TimePart = time("day", "date|period|same|holiday", (meaning) => isDay(meaning) || meaning.type === "holiday");
const moment = one("moment", "moment");
const part = one("part", "part");
const daytime = one("part", "part|adverb|dawn|night");

/** Days by their names. */
export const dayRules: readonly TimeRule[] = [
  rule(
    "the day that, the first day",
    [one("today", "today"), one("next", "which|ordinal", ({ kind, definite }) => kind === "which" || definite)],
    () => senseOf("other"),
  ),
  rule("today", [one("today", "today")], () => dayPeriod(0)),
  rule("day counted from today", [one("day", "deictic")], ({ day }) => dayPeriod(day?.value ?? 0)),
  rule("tonight", [one("night", "tonight")], () => dayPeriod(0, true)),
  rule("last or next night", [maybe(one("mid", "mid")), one("night", "tonight|night"), side], ({ side: s }) =>
    dayPeriod(s?.value ?? 0, true),
  ),
  rule(
    "night before last",
    [one("night", "tonight|night"), one("before", "before"), one("side", "relative", ({ value }) => value === -1)],
    () => dayPeriod(-2, true),
  ),
  rule("weekday", [weekday], ({ weekday: w }) => weekdayTime(w)),
  rule("weekday and side", [maybe(dayWord), weekday, side], ({ weekday: w, side: s }) => weekdayTime(w, (s?.value ?? null) as Side)),
  rule("day and weekday", [dayWord, anyWeekday], ({ weekday: w }) => weekdayTime(w)),
  rule("day and weekday in brackets", [dayWord, one("open", "quote|open"), weekday, one("close", "quote|close")], ({ weekday: w }) =>
    weekdayTime(w),
  ),
  rule("this weekday", [one("this", "this"), weekday], ({ weekday: w }) => weekdayTime(w, 0)),
  rule(
    "weekday of a week",
    [anyWeekday, maybe(one("of", "of")), time("week", "period", (meaning) => meaning.type === "period" && meaning.unit === "week")],
    ({ weekday: w, week }) => (w ? timeSense(dateOf({ weekday: w.value, weekShift: shiftOf(week) })) : null),
  ),
  rule(
    "weekday and day of the month",
    [weekday, one("number", "ordinal", (sense) => isDayNumber(sense) && sense.value > 5)],
    ({ weekday: w, number }) => (w && number ? timeSense(dateOf({ weekday: w.value, day: number.value })) : null),
  ),
];

/** Everything that stands beside a day and means the same one. */
export const besideDayRules: readonly TimeRule[] = [
  rule("day before a date", [dayWord, dayTime], ({ day }) => day ?? null),
  rule("today before a date", [one("today", "today"), time("day", "date", isDayDate)], ({ day }) => day ?? null),
  rule("numbered day", [dayWord, one("number", "number", (sense) => isDayNumber(sense) && sense.digits > 0)], ({ number }) =>
    number ? timeSense(dateOf({ day: number.value })) : null,
  ),
  rule(
    "day counted from today, and its weekday",
    [time("day", "period", isDayPeriod), comma, quote, time("weekday", "date", isWeekday), unquote],
    ({ day }) => day ?? null,
  ),
  rule(
    "weekday and its date",
    [time("weekday", "date", isWeekday), comma, maybe(one("link", "equals|in")), quote, time("day", "date", isDayDate), unquote],
    weekdayAndDate,
  ),
  rule(
    "day and its date",
    [time("weekday", "period", isDayPeriod), comma, maybe(one("link", "equals|in")), quote, time("day", "date", isDayDate), unquote],
    ({ day }) => day ?? null,
  ),
  rule(
    "weekday and day",
    [time("weekday", "date", isWeekday), comma, quote, time("day", "period", isDayPeriod), unquote],
    ({ day }) => day ?? null,
  ),
  rule(
    "date by two calendars",
    [time("first", "date", isDayDate), maybe(one("link", "equals|slash|dash|comma")), quote, time("second", "date", isDayDate), unquote],
    twoCalendars,
  ),
  rule("part of a day", [part, maybe(one("of", "of")), quote, dayTime, unquote], ({ day }) => partOf(day)),
  rule("part of tonight", [daytime, one("night", "tonight")], () => dayPeriod(0, true)),
  rule("part of a bound weekday", [part, one("weekday", "weekday")], ({ weekday: w }) => partOf(weekdayTime(w) ?? undefined)),
  rule("middle of a night", [one("mid", "mid"), part, dayTime], ({ day }) => partOf(day)),
  rule(
    "middle of a part of a day",
    [one("mid", "mid"), time("day", "period", (meaning) => meaning.type === "period" && meaning.partOfDay)],
    ({ day }) => day ?? null,
  ),
  rule("day and its part", [dayTime, comma, daytime], ({ day }) => partOf(day)),
  rule("moment of a day", [moment, maybe(one("of", "of|in")), maybe(daytime), dayTime], ({ day }) => partOf(day)),
  rule("moment of a longer time", [moment, maybe(one("of", "of|in")), time("time", "period|date")], ({ time: t }) => t ?? null),
  rule("moment of a night", [moment, maybe(one("of", "of|in")), one("part", "part|night|dawn")], () => timeSense({ type: "clock" })),
  rule("hour of a day", [time("clock", "clock"), maybe(one("of", "of|in|comma")), maybe(daytime), quote, dayTime, unquote], ({ day }) =>
    partOf(day),
  ),
  rule("day and hour", [dayTime, maybe(one("link", "in|on|comma")), time("clock", "clock")], ({ day }) => partOf(day)),
];

function weekdayTime(weekday: TimeSense | undefined, s: Side = null): TimeSense | null {
  return weekday ? timeSense(dateOf({ weekday: weekday.value, side: s })) : null;
}

function weekdayAndDate({ weekday, day }: Parts): TimeSense | null {
  if (day?.meaning?.type !== "date" || weekday?.meaning?.type !== "date") return null;
  return timeSense({ ...day.meaning, weekday: weekday.meaning.weekday });
}

/** Of one date told by two calendars the Gregorian counts. */
function twoCalendars({ first, second }: Parts): TimeSense | null {
  const [a, b] = [first?.meaning as DateMeaning, second?.meaning as DateMeaning];
  if (a.calendar === b.calendar) return null;
  return timeSense(a.calendar === "gregorian" ? { ...a, weekday: a.weekday ?? b.weekday } : { ...b, weekday: b.weekday ?? a.weekday });
}

function partOf(day: TimeSense | undefined): TimeSense | null {
  const meaning = day?.meaning;
  if (!meaning) return null;
  return timeSense(meaning.type === "date" || meaning.type === "period" ? { ...meaning, partOfDay: true } : meaning);
}
