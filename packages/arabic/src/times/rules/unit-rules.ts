import { senseOf, type TimeSense, timeSense, type Unit } from "@isnad/reader";
import { both, isDefinite, isSingle, maybe, one, rule, type TimePart, type TimeRule, time, unitIs } from "./parts.ts";

type Parts = Readonly<Record<string, TimeSense | undefined>>;

const definiteUnit = one("unit", "unit", both(isDefinite, isSingle));
const definiteMany = one(
  "unit",
  "unit",
  both(isDefinite, (sense) => sense.value !== 1),
);
const indefinite = (test: (sense: TimeSense) => boolean): TimePart =>
  one(
    "unit",
    "unit",
    both((sense) => !sense.definite, test),
  );
const countNumber = one("number", "number", ({ value, digits, definite }) => value >= 1 && digits < 4 && !definite);

/** Units counted from the present one, lengths of time, and stretches before or after today. */
export const unitRules: readonly TimeRule[] = [
  rule("last, this or next unit", [definiteUnit, one("side", "relative|recent")], ({ unit, side }) => period(unit, side?.value ?? 0)),
  rule("previous or following unit", [definiteUnit, one("side", "following")], ({ unit, side }) => same(unit, side?.value ?? 0)),
  rule("today and side", [one("today", "today"), one("side", "relative")], ({ side }) => dayPeriod(side?.value ?? 0)),
  rule("previous or following day", [one("today", "today"), one("side", "following")], ({ side }) =>
    timeSense({ type: "same", unit: "day", shift: side?.value ?? 0 }),
  ),
  rule("this unit", [one("this", "this"), definiteUnit], ({ unit }) => period(unit, 0)),
  rule("this day", [one("this", "this"), one("today", "today")], () => dayPeriod(0)),
  rule("that day", [one("that", "that"), one("today", "today")], () => timeSense({ type: "same", unit: "day", shift: 0 })),
  rule("that unit", [one("that", "that"), definiteUnit], ({ unit }) => same(unit, 0)),
  rule("the same unit", [definiteUnit, one("same", "same")], ({ unit }) => same(unit, 0)),
  rule("the same unit", [one("same", "selfsame"), definiteUnit], ({ unit }) => same(unit, 0)),
  rule("the same day", [one("today", "today"), one("same", "same")], () => timeSense({ type: "same", unit: "day", shift: 0 })),
  rule("the same day", [one("same", "selfsame"), one("today", "today")], () => timeSense({ type: "same", unit: "day", shift: 0 })),
  rule("these units", [one("this", "this"), definiteMany], () => timeSense({ type: "vague" })),
  rule(
    "number of units",
    [maybe(one("about", "about")), countNumber, indefinite(() => true), maybe(one("whole", "whole"))],
    ({ number, unit }) => duration(unit, number?.value ?? null),
  ),
  rule("dual unit", [maybe(one("about", "about")), indefinite(({ value }) => value === 2), maybe(one("whole", "whole"))], ({ unit }) =>
    duration(unit, 2),
  ),
  rule(
    "length and length",
    [
      one(
        "first",
        "unit",
        both(isSingle, (sense) => !sense.definite),
      ),
      one("and", "and"),
      indefinite(({ value }) => value === 2),
    ],
    ({ first }) => duration(first, null),
  ),
  rule("length and length", [time("first", "duration"), one("and", "and"), time("last", "duration")], ({ first }) => duration(first, null)),
  rule("length and length", [time("first", "duration"), one("and", "and"), indefinite(({ value }) => value === 2)], ({ first }) =>
    duration(first, null),
  ),
  rule(
    "one unit",
    [indefinite(({ value }) => value === 1), one("number", "number", ({ value, digits }) => value === 1 && digits === 0)],
    ({ unit }) => duration(unit, 1),
  ),
  rule("one whole unit", [indefinite(({ value }) => value === 1), one("whole", "whole")], ({ unit }) => duration(unit, 1)),
  rule("more or less than some units", [one("more", "more"), maybe(countNumber), indefinite(() => true)], ({ unit }) =>
    duration(unit, null),
  ),
  rule("more or less than some units", [one("more", "more"), countNumber, indefinite(() => true)], ({ unit }) => duration(unit, null)),
  rule("a few units", [one("few", "few"), indefinite(({ value }) => value === 0)], ({ unit }) => duration(unit, null)),
  rule("few or many units", [indefinite(({ value }) => value === 0), one("fewer", "fewer|whole")], ({ unit }) => duration(unit, null)),
  rule("from so many to so many units", [countNumber, one("to", "to|or|dash"), one("more", "number"), indefinite(() => true)], ({ unit }) =>
    duration(unit, null),
  ),
  rule(
    "fraction of a unit",
    [one("fraction", "fraction|half"), one("unit", "unit", both(isSingle, unitIs("hour", "day", "year", "century", "month", "minute")))],
    ({ unit }) => duration(unit, null),
  ),
  rule(
    "units before or after now",
    [definiteMany, maybe(one("number", "number")), maybe(one("few", "fewer")), one("side", "relative|recent")],
    window,
  ),
  rule("units before or after now", [one("number", "number", isDefinite), one("unit", "unit"), one("side", "relative|recent")], window),
  rule("so many definite units", [definiteMany, one("number", "number", ({ digits }) => digits === 0)], ({ unit, number }) =>
    duration(unit, number?.value ?? null),
  ),
  rule("the so many units", [one("number", "number", isDefinite), one("unit", "unit", (sense) => !sense.definite)], ({ unit, number }) =>
    definiteDuration(unit, number?.value ?? null),
  ),
  rule("each unit", [one("each", "each"), one("unit", "unit|part", ({ value }) => value < 2)], () => timeSense({ type: "vague" })),
  rule("stretch and side", [maybe(one("this", "this")), one("span", "span"), one("side", "relative|recent|following")], () =>
    timeSense({ type: "vague" }),
  ),
  rule("this weekend", [one("weekend", "weekend"), maybe(one("side", "relative"))], ({ side }) =>
    timeSense({ type: "weekend", side: (side?.value ?? null) as -1 | 0 | 1 | null }),
  ),
  rule("this weekend", [one("this", "this"), one("weekend", "weekend")], () => timeSense({ type: "weekend", side: 0 })),
];

/** Years in brackets or quotation marks after a name are an age, no time. */
export const ageRules: readonly TimeRule[] = [
  rule(
    "age",
    [
      one("open", "open|quote"),
      one("length", "time", ({ meaning }) => meaning?.type === "duration" && meaning.unit === "year"),
      one("close", "close|quote"),
    ],
    () => senseOf("age"),
  ),
];

export const dayPeriod = (shift: number, partOfDay = false): TimeSense =>
  timeSense({ type: "period", unit: "day", shift, slice: null, partOfDay });

function period(unit: TimeSense | undefined, shift: number): TimeSense | null {
  if (!unit?.unit) return null;
  return timeSense({ type: "period", unit: unit.unit, shift, slice: null, partOfDay: false });
}

function same(unit: TimeSense | undefined, shift: number): TimeSense | null {
  return unit?.unit ? timeSense({ type: "same", unit: unit.unit, shift }) : null;
}

function duration(length: TimeSense | undefined, count: number | null): TimeSense | null {
  const unit = length?.meaning?.type === "duration" ? length.meaning : length;
  return unit?.unit ? timeSense({ type: "duration", unit: unit.unit, count }) : null;
}

/** `الـ 48 ساعة`: the last so many, where `خلال` or an adjective does not say otherwise. */
function definiteDuration(unit: TimeSense | undefined, count: number | null): TimeSense | null {
  return unit?.unit === "hour" ? timeSense({ type: "window", unit: unit.unit, count, direction: -1 }) : duration(unit, count);
}

function window({ unit, number, side }: Parts): TimeSense | null {
  if (!unit?.unit || !side) return null;
  const count = number?.value ?? (unit.value === 2 ? 2 : null);
  return timeSense({ type: "window", unit: unit.unit as Unit, count, direction: side.value > 0 ? 1 : -1 });
}
