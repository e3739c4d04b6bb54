import type { Interval, Reading } from "@isnad/reader";

/** When a claim's happening was: by its own time where that has a day, else by the time that the story gives it. Open where neither tells. */
export function happened({ times }: Reading, time: string | null, frame: string | null): Interval {
  const intervals = [time, frame].flatMap((id) => times.filter((read) => read.id === id).map(({ interval }) => interval));
  const days = intervals.map(({ start, end }) => ({ start: day(start), end: day(end) }));
  return days.find(({ start, end }) => start !== null || end !== null) ?? { start: null, end: null };
}

/** A date that both databases and spreadsheets hold: four digits of year. */
const day = (date: string | null): string | null => (date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null);
