import { scaleLinear } from "d3-scale";
import { isoDay, MS_PER_DAY } from "../../language/day-number.ts";

/** Which way time runs on the page. */
export type Run = "ltr" | "rtl";

/** The days that are shown: from the beginning of the first to the end of the last. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Days to places on the page and back; a day is as wide as `dayWidth`. */
export interface TimeAxis {
  readonly run: Run;
  readonly width: number;
  readonly window: Window;
  readonly dayWidth: number;
  /** Where a day begins. */
  readonly at: (day: number) => number;
  /** Where days stand: the left edge and how wide they are, whichever way time runs. */
  readonly stretch: (from: number, to: number) => { readonly x: number; readonly width: number };
  /** The day that a place on the page is in. */
  readonly dayAt: (x: number) => number;
}

export function timeAxis(window: Window, width: number, run: Run): TimeAxis {
  const ends = run === "ltr" ? [0, width] : [width, 0];
  const scale = scaleLinear()
    .domain([window.first, window.last + 1])
    .range(ends);
  const at = (day: number): number => scale(day);
  return {
    run,
    width,
    window,
    dayWidth: width / (window.last + 1 - window.first),
    at,
    stretch: (from, to) => {
      const [a, b] = [at(from), at(to + 1)];
      return { x: Math.min(a, b), width: Math.abs(b - a) };
    },
    dayAt: (x) => Math.floor(scale.invert(x)),
  };
}

/** A line of the axis: at the beginning of a day, a month, a year or years. */
export interface Tick {
  readonly day: number;
  readonly unit: TickUnit;
}

export type TickUnit = "day" | "month" | "year";

/** Room for the words of a tick: pixels. */
export const TICK_GAP = 92;

/** Ticks no closer than `gap` pixels: the finest step that leaves room for its words. */
export function ticksOf({ window, dayWidth }: TimeAxis, gap: number): readonly Tick[] {
  const step = STEPS.find(({ days }) => days * dayWidth >= gap) ?? (STEPS.at(-1) as Step);
  const ticks: Tick[] = [];
  for (let day = begin(window.first, step); day <= window.last; day = next(day, step))
    if (day >= window.first) ticks.push({ day, unit: step.unit });
  return ticks;
}

interface Step {
  readonly unit: TickUnit;
  readonly count: number;
  /** How long it is, about. */
  readonly days: number;
}

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10].map((count) => ({ unit: "day" as const, count, days: count })),
  ...[1, 3, 6].map((count) => ({ unit: "month" as const, count, days: 30 * count })),
  ...[1, 2, 5, 10, 25, 50, 100, 500, 2000].map((count) => ({ unit: "year" as const, count, days: 365 * count })),
];

/** The step that a day is in. Days are counted from the first of their month, so that ticks stay where they are when the window moves. */
function begin(day: number, { unit, count }: Step): number {
  const { year, month, date } = partsOf(day);
  if (unit === "year") return numberOf(Math.floor(year / count) * count, 0, 1);
  if (unit === "month") return numberOf(year, Math.floor(month / count) * count, 1);
  return stepOf(year, month, date - ((date - 1) % count), count);
}

function next(day: number, { unit, count }: Step): number {
  const { year, month, date } = partsOf(day);
  if (unit === "year") return numberOf(year + count, 0, 1);
  if (unit === "month") return numberOf(year, month + count, 1);
  return stepOf(year, month, date + count, count);
}

/** A step that would leave less than half of one before the next month is that month's first day. */
const stepOf = (year: number, month: number, date: number, count: number): number =>
  count > 1 && date + count / 2 > daysIn(year, month) ? numberOf(year, month + 1, 1) : numberOf(year, month, date);

function partsOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = 0, month = 1, date = 1] = isoDay(day).split("-").map(Number);
  return { year, month: month - 1, date };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

function numberOf(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, date);
  return Math.round(at.getTime() / MS_PER_DAY);
}
