import type { ReadEvent, Reading } from "@isnad/reader";
import { happened } from "../claims/happened.ts";
import type { DaySpan } from "./telling.ts";

/**
 * The days on which an event may have happened: as told; of news that does not say, the day of publication and the one before. `null` for what is
 * told as background with no time, or bounded on one side only.
 */
export function daySpanOf(event: ReadEvent, reading: Reading, publishedOn: string | null): DaySpan | null {
  const { start, end } = happened(reading, event.time, event.frame);
  if (start !== null && end !== null) return { first: dayNumber(start), last: dayNumber(end), told: true };
  if (start !== null || end !== null || !event.foreground || publishedOn === null) return null;
  const published = dayNumber(publishedOn);
  return { first: published - NEWS_DAYS, last: published, told: false };
}

const NEWS_DAYS = 1;

/** Days since 1970. */
export const dayNumber = (iso: string): number =>
  Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000;
