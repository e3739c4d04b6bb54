import type { Calendar, Holiday } from "../meaning.ts";

/** Days from `start` to `end`, both among them. */
export interface Stretch {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

/** Saudi Arabia's civil calendar, as Temporal has it; the months of other countries may begin a day later. */
const HIJRI = "islamic-umalqura";
const LEAST_YEAR = 1;
const MOST_YEAR = 9999;

/** A day by its numbers; `null` where the calendar has no such day. */
export function dayOf(calendar: Calendar, year: number, month: number, day: number): Temporal.PlainDate | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1) return null;
  const parts = { calendar: calendar === "hijri" ? HIJRI : "iso8601", year, month, day: 1 };
  const first = Temporal.PlainDate.from(parts);
  return day > first.daysInMonth ? null : first.add({ days: day - 1 }).withCalendar("iso8601");
}

export function monthOf(calendar: Calendar, year: number, month: number): Stretch | null {
  if (!isYear(year) || month < 1 || month > 12) return null;
  const first = Temporal.PlainDate.from({ calendar: calendar === "hijri" ? HIJRI : "iso8601", year, month, day: 1 });
  const start = first.withCalendar("iso8601");
  return { start, end: start.add({ days: first.daysInMonth - 1 }) };
}

export function yearOf(calendar: Calendar, year: number): Stretch | null {
  const first = monthOf(calendar, year, 1);
  const last = monthOf(calendar, year, 12);
  return first && last && { start: first.start, end: last.end };
}

/** The year of a day in a calendar. */
export function yearIn(calendar: Calendar, day: Temporal.PlainDate): number {
  return calendar === "hijri" ? day.withCalendar(HIJRI).year : day.year;
}

/** The Monday to Sunday that a day lies in. */
export function weekOf(day: Temporal.PlainDate): Stretch {
  const start = day.subtract({ days: day.dayOfWeek - 1 });
  return { start, end: start.add({ days: 6 }) };
}

/** Three months, by their first. */
export function quarterFrom(year: number, month: number): Stretch | null {
  const first = monthOf("gregorian", year, month);
  return first && { start: first.start, end: first.start.add({ months: 3 }).subtract({ days: 1 }) };
}

/** The day a holiday begins in a Gregorian year; `null` where it does not fall in it. */
export function holidayIn(holiday: Holiday, year: number): Temporal.PlainDate | null {
  if (!isYear(year)) return null;
  if (holiday.reckoning === "gregorian") return dayOf("gregorian", year, holiday.month, holiday.day);
  if (holiday.reckoning === "hijri") return hijriDayIn(year, holiday.month, holiday.day);
  const easter = holiday.reckoning === "easter" ? easterOf(year) : orthodoxEasterOf(year);
  return easter.add({ days: holiday.day });
}

/** The day in a Gregorian year that a Hijri month and day fall on; the first where they do twice. */
export function hijriDayIn(year: number, month: number, day: number): Temporal.PlainDate | null {
  const first = yearIn("hijri", new Temporal.PlainDate(year, 1, 1));
  for (const candidate of [first, first + 1]) {
    const found = dayOf("hijri", candidate, month, day);
    if (found?.year === year) return found;
  }
  return null;
}

/** The western Easter Sunday, by the Gregorian computus (Meeus/Jones/Butcher). */
function easterOf(year: number): Temporal.PlainDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const shift = (19 * a + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - shift - (inCentury % 4)) % 7;
  const late = Math.floor((a + 11 * shift + 22 * weekday) / 451);
  const march = shift + weekday - 7 * late + 22;
  return new Temporal.PlainDate(year, 3, 1).add({ days: march - 1 });
}

/** The eastern Easter Sunday: the Julian computus (Meeus), told by the Gregorian calendar. */
function orthodoxEasterOf(year: number): Temporal.PlainDate {
  const moon = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const march = moon + weekday + 22;
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return new Temporal.PlainDate(year, 3, 1).add({ days: march - 1 + lag });
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= LEAST_YEAR && year <= MOST_YEAR;
