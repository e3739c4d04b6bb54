import type { Precision } from "../../../reading/reading.ts";

/** Which days an expression means: inclusive, `null` where that end is open; and how that was known. */
export interface Days {
  readonly start: Temporal.PlainDate | null;
  readonly end: Temporal.PlainDate | null;
  readonly precision: Precision;
  /** Parts that were filled in: `year`, `month`, `day` … */
  readonly implied: readonly string[];
  /** What it was counted from. */
  readonly anchor: "publication" | "story" | null;
  /** The rule of reckoning that decided, where there was a choice. */
  readonly why: string | null;
}

/** What an expression is counted from. */
export interface Vantage {
  readonly published: Temporal.PlainDate | null;
  /** -1 where its clause tells of the past, 1 of the future, `null` where that is not plain. */
  readonly tense: -1 | 1 | null;
  /** No verb in its sentence: a heading, a caption, a bare date. */
  readonly verbless: boolean;
  readonly story: Story;
}

/** What the report has told so far. */
export interface Story {
  /** The time told last, and in which sentence. */
  readonly last: Days | null;
  readonly lastHere: boolean;
  /** The last time that is one day. */
  readonly day: Temporal.PlainDate | null;
  /** The latest day that the report, if undated, must lie after. */
  readonly bound: Temporal.PlainDate | null;
}

export const OPEN: Days = { start: null, end: null, precision: "vague", implied: [], anchor: null, why: null };

/** A single day. */
export function oneDay(day: Temporal.PlainDate, anchor: Days["anchor"], implied: readonly string[] = [], why: string | null = null): Days {
  return { start: day, end: day, precision: "day", implied, anchor, why };
}
