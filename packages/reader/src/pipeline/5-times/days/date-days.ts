import type { DateMeaning, Slice } from "../meaning.ts";
import { dayOf, hijriDayIn, monthOf, quarterFrom, type Stretch, weekOf, yearIn, yearOf } from "./calendar.ts";
import { choose, compare } from "./choose.ts";
import { type Days, OPEN, oneDay, type Vantage } from "./days.ts";
import { sliceMonth, sliceYear } from "./slices.ts";

/** The days of a date by the calendar; what its words leave out is filled in from the day of publication and the story. */
export function dateDays(date: DateMeaning, vantage: Vantage): Days {
  if (date.weekShift !== null) return dayOfWeek(date, vantage);
  if (date.month === null && date.monthShift === null && date.season === null && date.quarter === null) {
    if (date.day !== null) return bareDay(date, vantage);
    if (date.weekday !== null) return weekdayDays(date, vantage);
    return yearDays(date, vantage);
  }
  const year = statedYear(date, vantage);
  const stretch = year === null ? chosen(date, vantage) : inYear(date, year);
  if (!stretch) return OPEN;
  const implied = date.year === null ? ["year"] : [];
  const anchor = date.year === null ? (vantage.published ? "publication" : "story") : null;
  const why = date.year === null && date.yearShift === null ? reason(date.side, vantage) : null;
  if (date.day !== null) return oneDay(onWeekday(date, stretch.start), anchor, implied, why);
  const sliced =
    date.slice && date.month !== null ? sliceMonth(stretch, date.slice) : date.slice ? sliceYear(stretch, date.slice) : stretch;
  const precision = date.slice ? "span" : date.season !== null ? "season" : date.quarter !== null ? "quarter" : "month";
  return { ...sliced, precision, implied, anchor, why };
}

/** `الثلاثاء الثالث من أيلول`, where the 3rd is no Tuesday, is the third Tuesday. */
function onWeekday({ weekday, day }: DateMeaning, found: Temporal.PlainDate): Temporal.PlainDate {
  if (weekday === null || day === null || day > MOST_WEEKDAYS || found.dayOfWeek === weekday) return found;
  const first = found.with({ day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (day - 1) });
}

/** No month has more of one weekday. */
const MOST_WEEKDAYS = 5;

/** The year the words give, by number or counted from the present one; of a day in this, last or next month, that month's. */
function statedYear(date: DateMeaning, { published }: Vantage): number | null {
  if (date.year !== null) return date.year;
  if (date.yearShift !== null) return published ? yearIn(date.calendar, published) + date.yearShift : null;
  return null;
}

function inYear(date: DateMeaning, year: number): Stretch | null {
  if (date.season !== null) return quarterFrom(year, date.season * 3);
  if (date.quarter !== null) return quarterFrom(year, date.quarter * 3 - 2);
  if (date.month === null) return null;
  if (date.calendar === "hijri" && year > LAST_HIJRI_YEAR) return hijriIn(date, year);
  if (date.day === null) return monthOf(date.calendar, year, date.month);
  const day = dayOf(date.calendar, year, date.month, date.day);
  return day && { start: day, end: day };
}

/** Greater years are Gregorian, even beside a Hijri month: `رمضان 2019`. */
const LAST_HIJRI_YEAR = 1700;

function hijriIn(date: DateMeaning, year: number): Stretch | null {
  const start = hijriDayIn(year, date.month as number, date.day ?? 1);
  if (!start) return null;
  return date.day === null ? monthOf("hijri", yearIn("hijri", start), date.month as number) : { start, end: start };
}

/** The same date in the years about publication, and of them the one meant. */
function chosen(date: DateMeaning, vantage: Vantage): Stretch | null {
  const { published, story } = vantage;
  if (date.monthShift !== null) return published && inShiftedMonth(date, published);
  const about = published ?? story.bound;
  if (!about) return null;
  const year = yearIn(date.calendar, about);
  const candidates = [year - 1, year, year + 1].map((one) => inYear(date, one)).filter((one) => one !== null);
  if (!published) return candidates.find(({ end }) => compare(end, about) >= 0) ?? null;
  if (date.side === 0) return candidates.find(({ start }) => yearIn(date.calendar, start) === year) ?? null;
  return choose(candidates, date.side, vantage);
}

function inShiftedMonth(date: DateMeaning, published: Temporal.PlainDate): Stretch | null {
  const month = published.with({ day: 1 }).add({ months: date.monthShift ?? 0 });
  if (date.day === null) return monthOf("gregorian", month.year, month.month);
  const day = dayOf("gregorian", month.year, month.month, date.day);
  return day && { start: day, end: day };
}

function dayOfWeek(date: DateMeaning, { published }: Vantage): Days {
  if (!published || date.weekday === null) return OPEN;
  const monday = weekOf(published).start.add({ days: (date.weekShift ?? 0) * 7 });
  return oneDay(monday.add({ days: date.weekday - 1 }), "publication", ["month", "year"]);
}

/** `يوم 25`, `السبت السادس عشر`: of the months about publication the one that fits. */
function bareDay(date: DateMeaning, vantage: Vantage): Days {
  const { published } = vantage;
  if (!published) return OPEN;
  const first = published.with({ day: 1 });
  const candidates = [-2, -1, 0, 1, 2].flatMap((shift) => {
    const month = first.add({ months: shift });
    const day = dayOf("gregorian", month.year, month.month, date.day ?? 0);
    return day && (date.weekday === null || day.dayOfWeek === date.weekday) ? [{ start: day, end: day }] : [];
  });
  const day = choose(candidates, date.side, vantage)?.start;
  return day ? oneDay(day, "publication", ["month", "year"], reason(date.side, vantage)) : OPEN;
}

/** A bare weekday is the last such day not after publication, unless the words or the tense look ahead. */
function weekdayDays(date: DateMeaning, vantage: Vantage): Days {
  const { published, tense } = vantage;
  if (!published || date.weekday === null) return OPEN;
  const ahead = date.side === 1 || (date.side === 0 ? tense !== -1 : date.side === null && tense === 1);
  const gap = ahead ? (date.weekday - published.dayOfWeek + 7) % 7 : -((published.dayOfWeek - date.weekday + 7) % 7);
  const strict = date.side !== 0 && date.side !== null && gap === 0 ? 7 * date.side : gap;
  return oneDay(published.add({ days: strict }), "publication", ["day", "month", "year"], ahead ? AHEAD : reason(date.side, vantage));
}

const AHEAD = "the coming one";

function yearDays(date: DateMeaning, vantage: Vantage): Days {
  const year = statedYear(date, vantage);
  const stretch = year === null ? null : yearOf(date.calendar, year);
  if (!stretch) return OPEN;
  const anchor = date.year === null ? "publication" : null;
  const sliced: Stretch = date.slice ? sliceYear(stretch, date.slice as Slice) : stretch;
  return { ...sliced, precision: date.slice ? "span" : "year", implied: date.year === null ? ["year"] : [], anchor, why: null };
}

function reason(side: DateMeaning["side"], { published, tense }: Vantage): string {
  if (!published) return "the first after what was told";
  if (side !== null) return side < 0 ? "the last one" : side > 0 ? "the next one" : "the present one";
  if (tense === null) return "the nearest one";
  return tense < 0 ? "past by the verb" : "future by the verb";
}
