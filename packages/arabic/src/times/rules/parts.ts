import type { Meaning, Part, Rule, TimeSense } from "@isnad/reader";

export type TimePart = Part<TimeSense>;
export type TimeRule = Rule<TimeSense>;

type Fits = (sense: TimeSense) => boolean;

/** A part of any of the kinds (between bars: `"in|of"`). */
export function one(name: string, kinds: string, fits: Fits = () => true): TimePart {
  return { name, kinds: kinds.split("|"), fits, optional: false, outside: false };
}

/** A part that may be left out. */
export function maybe(part: TimePart): TimePart {
  return { ...part, optional: true };
}

/** A part that must stand there and stays outside the expression. */
export function beside(part: TimePart): TimePart {
  return { ...part, outside: true };
}

/** A whole expression whose meaning is of one of the types (between bars). */
export function time(name: string, types: string, fits: (meaning: Meaning) => boolean = () => true): TimePart {
  const wanted = types.split("|");
  return one(name, "time", ({ meaning }) => meaning !== null && wanted.includes(meaning.type) && fits(meaning));
}

export function rule(name: string, pattern: readonly TimePart[], meaning: TimeRule["meaning"]): TimeRule {
  return { name, pattern, meaning };
}

export const isDayNumber: Fits = ({ value, digits }) => value >= 1 && value <= 31 && digits <= 2;
export const isYearNumber: Fits = ({ value, digits }) => digits === 4 && value >= 1000 && value <= 2199;
/** A year that a report would name without saying that it is one. */
export const isPlainYear: Fits = ({ value, digits }) => digits === 4 && value >= 1900 && value <= 2069;
export const isDefinite: Fits = ({ definite }) => definite;
export const isSingle: Fits = ({ value }) => value === 1;
export const unitIs =
  (...units: readonly string[]): Fits =>
  ({ unit }) =>
    unit !== null && units.includes(unit);
export const both =
  (...tests: readonly Fits[]): Fits =>
  (sense) =>
    tests.every((test) => test(sense));

/** How far from the present a counted period lies; 0 where there is none. */
export function shiftOf(sense: TimeSense | undefined): number {
  return sense?.meaning?.type === "period" ? sense.meaning.shift : 0;
}
