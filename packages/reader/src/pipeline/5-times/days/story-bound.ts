import type { Meaning } from "../meaning.ts";
import { compare } from "./choose.ts";
import { counted } from "./counted-days.ts";
import type { Days, Vantage } from "./days.ts";
import { resolve } from "./resolve.ts";

/**
 * The day that an undated report must lie after, by its own words: so much later than the latest day it dates with a year as it says has passed since
 * (an attack of April 2019, "after 14 months of fighting": June 2020). `null` where it counts nothing so: a year alone may lie far back or ahead.
 */
export function storyBound(meanings: readonly Meaning[]): Temporal.PlainDate | null {
  const dated = latest(meanings.filter(hasYear).map((meaning) => resolve(meaning, NOWHERE)));
  return dated && latestDay(meanings.flatMap((meaning) => later(dated, meaning)));
}

const NOWHERE: Vantage = { published: null, tense: null, verbless: false, story: { last: null, lastHere: false, day: null, bound: null } };

const hasYear = (meaning: Meaning): boolean => meaning.type === "date" && meaning.year !== null;

/** The latest beginning of a stretch of days. */
export function latest(stretches: readonly Days[]): Temporal.PlainDate | null {
  return latestDay(stretches.flatMap(({ start }) => (start ? [start] : [])));
}

function latestDay(days: readonly Temporal.PlainDate[]): Temporal.PlainDate | null {
  return days.reduce<Temporal.PlainDate | null>((last, day) => (last && compare(last, day) >= 0 ? last : day), null);
}

function later(day: Temporal.PlainDate, meaning: Meaning): readonly Temporal.PlainDate[] {
  if (meaning.type !== "counted" || meaning.direction !== 1 || !meaning.fromEvent || meaning.count === null) return [];
  const found = counted(day, meaning.unit, meaning.count);
  return found ? [found] : [];
}
