import type { Reading, Report } from "@isnad/reader";
import type { Insertable } from "kysely";
import { columnText } from "../open/column-text.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import type { Capture } from "./capture.ts";

/** The place that gave a report: its address, else its source, else the id it came with. */
export const placeOf = ({ url, source, id }: Pick<Report, "url" | "source" | "id">): string => url ?? source ?? id;

/** The same text from the same place is the same report: 24 hexadecimal digits of the SHA-256 of both. */
export function reportId(report: Report): string {
  const held = ids.get(report);
  if (held !== undefined) return held;
  const id = sha256(`${placeOf(report)}\n${report.text}`).slice(0, 24);
  ids.set(report, id);
  return id;
}

/** An id is asked for at every step of storing, and costs a walk over the text. */
const ids = new WeakMap<Report, string>();

/** A capture as the row of its report, what it is searched by aside. */
export function reportRow({
  reading,
  bytes,
  obtainedFrom,
  obtainedAt,
}: Capture): Omit<Insertable<Tables["reports"]>, "terms" | "signature"> {
  const { report } = reading;
  return {
    id: reportId(report),
    given_id: columnText(report.id),
    place: columnText(placeOf(report)),
    title: columnText(report.title),
    source: columnText(report.source),
    url: columnText(report.url),
    published: columnText(report.published),
    published_on: publishedOn(reading),
    language: report.language,
    text_sha256: sha256(report.text),
    bytes,
    bytes_sha256: sha256(bytes),
    obtained_from: columnText(obtainedFrom),
    obtained_at: obtainedAt,
    credits: creditedBodies(reading),
  };
}

/** Known bodies that a report credits, each once. */
export function creditedBodies({ credits = [] }: Reading): readonly string[] | null {
  const known = new Set(credits.flatMap((credit) => credit.known ?? []));
  return known.size === 0 ? null : [...known];
}

/** The report's day; where it has none, the last day that its own words leave for it. */
export function publishedOn({ report, inferredPublication }: Reading): string | null {
  const day = report.published?.slice(0, 10) ?? inferredPublication?.interval.end ?? null;
  return day !== null && isCalendarDay(day) ? day : null;
}

function isCalendarDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text && text.length === 10;
  } catch {
    return false;
  }
}
