import { dayNumber, isoDay } from "../../language/day-number.ts";
import { plain } from "../../language/plain.ts";

/** The days that a typed day, month or year reaches over: inclusive, ISO. */
export interface TypedDays {
  readonly first: string;
  readonly last: string;
}

/** Reads `2020-08-18`, `2020-08` or `2020`, in any digits and with any usual sign between them; `null` for what is no such day. The year stands first, so that none takes the month for the day. */
export function typedDays(text: string): TypedDays | null {
  const [, year, month, day] = FORM.exec(latinDigits(plain(text)).trim()) ?? [];
  if (year === undefined) return null;
  const first = isoOf(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  return { first, last: month === undefined ? `${year}-12-31` : lastOfMonth(first) };
}

const FORM = /^(\d{4})(?:[-/.\s]*(\d{1,2})(?:[-/.\s]*(\d{1,2}))?)?[-/.\s]*$/u;

/** ٠–٩ and ۰–۹ as 0–9. */
const latinDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

function isoOf(year: number, month: number, day: number): string | null {
  const iso = `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
  const number = dayNumber(iso);
  return number !== null && isoDay(number) === iso ? iso : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** The last day of the month that a day is in. */
export const lastOfMonth = (iso: string): string => {
  const [year, month] = partsOf(iso);
  return isoDay((dayNumber(new Date(Date.UTC(year, month, 1)).toISOString()) ?? 0) - 1);
};

export type DayUnit = "year" | "month" | "day";

/** The day so many years, months or days later; in a shorter month, its last. */
export function movedDay(iso: string, unit: DayUnit, by: number): string {
  if (unit === "day") return isoDay((dayNumber(iso) ?? 0) + by);
  const [year, month, day] = partsOf(iso);
  const first = new Date(Date.UTC(year, month - 1 + (unit === "year" ? 12 * by : by), 1)).toISOString().slice(0, 10);
  const last = lastOfMonth(first);
  return `${first.slice(0, 8)}${twoDigits(Math.min(day, Number(last.slice(8))))}`;
}

/** What is typed, a step on in the part that the caret stands in; as exact as it was. `null` where it is no day. */
export function steppedText(text: string, caret: number, by: 1 | -1): string | null {
  const days = typedDays(text);
  if (!days) return null;
  const unit = caret <= 4 ? "year" : caret <= 7 ? "month" : "day";
  return movedDay(days.first, unit, by).slice(0, lengthOf(days, unit));
}

/** How much of an ISO day is told: at least as much as is changed. */
function lengthOf({ first, last }: TypedDays, unit: DayUnit): number {
  const told = first === last ? 10 : first.slice(0, 7) === last.slice(0, 7) ? 7 : 4;
  return Math.max(told, { year: 4, month: 7, day: 10 }[unit]);
}

const partsOf = (iso: string): readonly [year: number, month: number, day: number] => [
  Number(iso.slice(0, 4)),
  Number(iso.slice(5, 7)),
  Number(iso.slice(8, 10)),
];
