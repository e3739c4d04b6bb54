import type { ClaimRecord, ReportRecord } from "../record/record.ts";

/** The day that a one-day format gives an event: its first day, else the report's; `days` says how many days it may be. */
export interface EventDay {
  /** ISO date, or `null` where neither the text nor the report has one. */
  readonly day: string | null;
  /** `null` where the end is open or only the report's day is known. */
  readonly days: number | null;
  readonly from: "text" | "publication" | null;
}

export function eventDay({ happened }: ClaimRecord, report: ReportRecord): EventDay {
  const { start, end } = happened;
  if (start) return { day: start, days: end ? daysBetween(start, end) : null, from: "text" };
  return { day: report.publishedOn, days: null, from: report.publishedOn ? "publication" : null };
}

const daysBetween = (start: string, end: string): number => Temporal.PlainDate.from(start).until(end, { largestUnit: "days" }).days + 1;
