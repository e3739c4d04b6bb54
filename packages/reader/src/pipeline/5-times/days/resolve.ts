import type { DecadeMeaning, Meaning, SameMeaning, SinceMeaning, WeekendMeaning } from "../meaning.ts";
import { type Stretch, weekOf, yearOf } from "./calendar.ts";
import { compare } from "./choose.ts";
import { century, counted, countedDays, periodDays, windowDays } from "./counted-days.ts";
import { dateDays } from "./date-days.ts";
import { type Days, OPEN, oneDay, type Vantage } from "./days.ts";
import { holidayDays } from "./holiday-days.ts";
import { nthDays } from "./nth-days.ts";
import { rangeDays } from "./range-days.ts";

/** Which days an expression means, seen from where the report stands. */
export function resolve(meaning: Meaning, vantage: Vantage): Days {
  switch (meaning.type) {
    case "date":
      return dateDays(meaning, vantage);
    case "period":
      return periodDays(meaning, vantage);
    case "counted":
      return countedDays(meaning, vantage);
    case "window":
      return windowDays(meaning, vantage);
    case "holiday":
      return holidayDays(meaning, vantage);
    case "nth":
      return nthDays(meaning, resolve(meaning.within, vantage));
    case "decade":
      return decadeDays(meaning);
    case "century":
      return wholeCentury(meaning.number);
    case "since":
      return sinceDays(meaning, vantage);
    case "until":
      return { ...OPEN, ...ending(resolve(meaning.to, vantage)), start: null };
    case "range":
      return rangeDays(meaning, resolve(meaning.first, vantage), resolve(meaning.last, vantage));
    case "weekend":
      return weekendDays(meaning, vantage);
    case "clock":
      return clockDays(vantage);
    case "same":
      return sameDays(meaning, vantage);
    case "duration":
    case "vague":
      return OPEN;
  }
}

const ending = (days: Days): Days => (days.end ? { ...days, precision: "span" } : OPEN);

/** The eighties whole; of their beginning or end the news fixes only the outer bound. */
function decadeDays({ from, century: told, slice }: DecadeMeaning): Days {
  const first = from >= 100 ? from : ((told ?? (from >= 40 ? 20 : 21)) - 1) * 100 + from;
  const start = yearOf("gregorian", first)?.start ?? null;
  const end = yearOf("gregorian", first + 9)?.end ?? null;
  const precision = slice ? "span" : "decade";
  return { ...OPEN, start: slice === "late" ? null : start, end: slice === "early" ? null : end, precision };
}

function wholeCentury(number: number): Days {
  const stretch = century(number);
  return stretch ? { ...OPEN, ...stretch, precision: "span" } : OPEN;
}

/** From the first day of a time on; from its middle or its last day where the words say so. */
function sinceDays({ from }: SinceMeaning, vantage: Vantage): Days {
  if (from.type === "counted" || from.type === "duration") return sinceCounted(from.unit, from.count, vantage);
  if (from.type === "same" && !vantage.story.lastHere) return OPEN;
  const days = resolve(from, vantage);
  const slice = "slice" in from ? from.slice : null;
  const start = slice === "late" ? (days.end ?? days.start) : slice === "mid" ? middle(days) : days.start;
  return start ? { ...days, start, end: null, precision: "span" } : OPEN;
}

function sinceCounted(unit: Parameters<typeof counted>[1], count: number | null, { published }: Vantage): Days {
  const start = published && count !== null ? counted(published, unit, -count) : null;
  return start ? { ...OPEN, start, precision: "span", anchor: "publication" } : OPEN;
}

/** The 15th of a month, of whose middle third it is the middle; the middle day of anything longer. */
function middle({ start, end }: Days): Temporal.PlainDate | null {
  if (!start || !end) return start;
  return start.add({ days: Math.floor((start.until(end).days - 1) / 2) });
}

function weekendDays({ side }: WeekendMeaning, { published, tense }: Vantage): Days {
  if (!published) return OPEN;
  const monday = weekOf(published).start;
  const ahead = side === 1 || (side !== -1 && tense === 1) || (side === 0 && tense !== -1);
  const saturday = monday.subtract({ days: 2 });
  const start = ahead || published.dayOfWeek > 5 ? saturday.add({ days: 7 }) : saturday;
  return { ...OPEN, start, end: start.add({ days: 1 }), precision: "span", anchor: "publication" };
}

/** An hour without a day is of the day told last, else of the day of publication. */
function clockDays({ published, story }: Vantage): Days {
  if (story.day) return { ...oneDay(story.day, "story", ["day"]), precision: "part_of_day" };
  return published ? { ...oneDay(published, "publication", ["day"]), precision: "part_of_day" } : OPEN;
}

function sameDays({ unit, shift }: SameMeaning, vantage: Vantage): Days {
  const { story } = vantage;
  if (shift !== 0 && unit && !story.last) return periodDays({ type: "period", unit, shift, slice: null, partOfDay: false }, vantage);
  if (unit === "day") return story.day ? oneDay(story.day.add({ days: shift }), "story", ["month", "year"]) : OPEN;
  const last = story.last;
  if (!last?.start || !last.end) return OPEN;
  if (unit === null) return { ...last, anchor: "story", why: null };
  const stretch = around(last.start, unit, shift);
  return stretch
    ? { ...OPEN, ...stretch, precision: unit === "week" ? "week" : unit === "month" ? "month" : "year", anchor: "story" }
    : OPEN;
}

function around(day: Temporal.PlainDate, unit: string, shift: number): Stretch | null {
  if (unit === "week") return weekOf(day.add({ weeks: shift }));
  if (unit === "year") return yearOf("gregorian", day.year + shift);
  if (unit !== "month") return null;
  const start = day.with({ day: 1 }).add({ months: shift });
  return { start, end: start.add({ days: start.daysInMonth - 1 }) };
}

/** Days in order; an end before its start is none. */
export function inOrder(days: Days): Days {
  return days.start && days.end && compare(days.start, days.end) > 0 ? { ...days, start: null, end: null, precision: "vague" } : days;
}
