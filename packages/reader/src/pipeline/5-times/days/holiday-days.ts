import type { HolidayMeaning } from "../meaning.ts";
import { holidayIn, type Stretch } from "./calendar.ts";
import { choose } from "./choose.ts";
import { type Days, OPEN, type Vantage } from "./days.ts";

/** A named day: of the year stated, else of the year of publication, unless the words or the tense say otherwise. */
export function holidayDays(meaning: HolidayMeaning, vantage: Vantage): Days {
  const { published, tense } = vantage;
  const stated = meaning.year ?? (meaning.yearShift !== null && published ? published.year + meaning.yearShift : null);
  if (stated !== null) return found(meaning, inYear(meaning, stated), meaning.year === null ? "publication" : null, []);
  if (!published) return OPEN;
  const thisYear = inYear(meaning, published.year);
  const candidates = [inYear(meaning, published.year - 1), thisYear, inYear(meaning, published.year + 1)].filter((one) => one !== null);
  const plain = meaning.side === null && tense === null ? thisYear : choose(candidates, meaning.side, vantage);
  return found(meaning, plain, "publication", ["year"]);
}

function inYear({ holiday }: HolidayMeaning, year: number): Stretch | null {
  const start = holidayIn(holiday, year);
  return start && { start, end: start.add({ days: holiday.days - 1 }) };
}

function found(meaning: HolidayMeaning, stretch: Stretch | null, anchor: Days["anchor"], implied: readonly string[]): Days {
  if (!stretch) return OPEN;
  const precision = meaning.holiday.days > 1 ? "span" : "day";
  const start = stretch.start.add({ days: meaning.shift });
  const end = meaning.shift === 0 ? stretch.end : start;
  return { start, end, precision, implied, anchor, why: null };
}
