import type { CountedMeaning, PeriodMeaning, Unit, WindowMeaning } from "../meaning.ts";
import { monthOf, quarterFrom, type Stretch, weekOf, yearOf } from "./calendar.ts";
import { type Days, OPEN, oneDay, type Vantage } from "./days.ts";
import { sliceMonth, sliceYear } from "./slices.ts";

/** A whole unit counted from the present one: yesterday, last week, this year. */
export function periodDays({ unit, shift, slice, partOfDay }: PeriodMeaning, { published }: Vantage): Days {
  if (!published || Math.abs(shift) > MOST_COUNT) return OPEN;
  const stretch = wholeUnit(unit, published, shift);
  if (!stretch) return OPEN;
  const sliced = slice ? (unit === "month" ? sliceMonth(stretch, slice) : sliceYear(stretch, slice)) : stretch;
  const precision = slice ? "span" : partOfDay ? "part_of_day" : PRECISIONS[unit];
  return { ...sliced, precision, implied: [], anchor: "publication", why: null };
}

const PRECISIONS: Readonly<Record<Unit, Days["precision"]>> = {
  moment: "day",
  minute: "day",
  hour: "day",
  day: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "decade",
  century: "span",
};

/** The calendar unit `shift` away from the one a day lies in. A decade counted from now has no fixed bounds. */
function wholeUnit(unit: Unit, day: Temporal.PlainDate, shift: number): Stretch | null {
  if (unit === "week") return weekOf(day.add({ days: 7 * shift }));
  if (unit === "year") return yearOf("gregorian", day.year + shift);
  if (unit === "decade") return null;
  if (unit === "century") return century(Math.ceil(day.year / 100) + shift);
  if (unit === "month" || unit === "quarter") {
    const first = day.with({ day: 1 }).add({ months: shift * (unit === "month" ? 1 : 3) });
    return unit === "month"
      ? monthOf("gregorian", first.year, first.month)
      : quarterFrom(first.year, first.month - ((first.month - 1) % 3));
  }
  const one = unit === "day" ? day.add({ days: shift }) : day;
  return { start: one, end: one };
}

/** The 20th is 1901 to 2000. */
export function century(number: number): Stretch | null {
  const first = yearOf("gregorian", (number - 1) * 100 + 1);
  const last = yearOf("gregorian", number * 100);
  return first && last && { start: first.start, end: last.end };
}

/**
 * So long before or after the present day: exact for days, weeks and months and for a year; several years ago is that calendar year.
 * After the present only where the clause looks ahead: a past `بعد يومين` is counted from something else.
 */
export function countedDays({ unit, count, direction, fromEvent }: CountedMeaning, vantage: Vantage): Days {
  const { published, tense } = vantage;
  if (fromEvent) return direction === 1 ? fromEventDays(unit, count, vantage) : OPEN;
  if (!published || count === null || count > MOST_COUNT) return OPEN;
  if (direction === 1 && tense !== 1) return OPEN;
  const day = counted(published, unit, count * direction);
  if (!day) return OPEN;
  const years = unit === "decade" || unit === "century" || (unit === "year" && count > 1);
  if (!years) return oneDay(day, "publication");
  const stretch = yearOf("gregorian", day.year);
  return stretch ? { ...stretch, precision: "year", implied: [], anchor: "publication", why: null } : OPEN;
}

/**
 * `بعد ثلاثة أيام على الهجوم`: where the day told last is the news itself (today's or yesterday's), the attack was so long before it;
 * where it lies further back it is the attack's own.
 * Only of a few days: of weeks and months the news tells how long a war has lasted.
 */
function fromEventDays(unit: Unit, count: number | null, { published, story }: Vantage): Days {
  if (!story.day || !published || unit !== "day" || count === null || count > A_FEW) return OPEN;
  const isNews = story.day.until(published).days <= 1;
  const day = counted(story.day, unit, isNews ? -count : count);
  return day ? oneDay(day, "story") : OPEN;
}

const A_FEW = 10;

/** A day so many units from another; `null` out of the calendar's reach. */
export function counted(day: Temporal.PlainDate, unit: Unit, count: number): Temporal.PlainDate | null {
  if (Math.abs(count) > MOST_COUNT) return null;
  if (unit === "day") return day.add({ days: count });
  if (unit === "week") return day.add({ weeks: count });
  if (unit === "month" || unit === "quarter") return day.add({ months: count * (unit === "month" ? 1 : 3) });
  const years = count * (unit === "year" ? 1 : unit === "decade" ? 10 : unit === "century" ? 100 : 0);
  return day.year + years < 1 || day.year + years > 9999 ? null : day.add({ years });
}

/** Nobody counts further in the news; it keeps dates inside the calendar. */
const MOST_COUNT = 5000;

/** The so many days, weeks or months before or after the present one; hours are the days they touch. Years are told too loosely to fix. */
export function windowDays({ unit, count, direction }: WindowMeaning, { published }: Vantage): Days {
  if (!published || (count !== null && count > MOST_COUNT)) return OPEN;
  if (unit === "hour" || unit === "minute") return hours(published, unit === "hour" ? (count ?? 0) : 0, direction);
  if (count === null || unit === "year" || unit === "decade" || unit === "century" || unit === "moment") return OPEN;
  const near = wholeUnit(unit, published, direction);
  const far = wholeUnit(unit, published, direction * count);
  if (!near || !far) return OPEN;
  const stretch = direction < 0 ? { start: far.start, end: near.end } : { start: near.start, end: far.end };
  return { ...stretch, precision: "span", implied: [], anchor: "publication", why: null };
}

function hours(published: Temporal.PlainDate, count: number, direction: -1 | 1): Days {
  const days = Math.ceil(count / 24);
  const other = published.add({ days: days * direction });
  const stretch = direction < 0 ? { start: other, end: published } : { start: published, end: other };
  return { ...stretch, precision: days ? "span" : "day", implied: [], anchor: "publication", why: null };
}
