import type { Interval, Reading } from "@isnad/reader";

/** When a claim's happening was: by its own time where that has a day, else by the time that the story gives it. Open where neither tells. */
export function happened({ times }: Reading, time: string | null, frame: string | null): Interval {
  const known = intervalsOf(times);
  const intervals = [time, frame].flatMap((id) => (id === null ? [] : (known.get(id) ?? [])));
  const days = intervals.map(({ start, end }) => ({ start: day(start), end: day(end) }));
  return days.find(({ start, end }) => start !== null || end !== null) ?? { start: null, end: null };
}

/** A reading's intervals by the ids of its times: each of its claims asks. */
function intervalsOf(times: Reading["times"]): ReadonlyMap<string, Interval> {
  const known = KNOWN.get(times) ?? new Map(times.map(({ id, interval }) => [id, interval]));
  KNOWN.set(times, known);
  return known;
}

const KNOWN = new WeakMap<Reading["times"], ReadonlyMap<string, Interval>>();

/** A date that both databases and spreadsheets hold: four digits of year. */
const day = (date: string | null): string | null => (date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null);
