import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** A report's present reading, and which of its readings that is. */
export interface PresentReading {
  readonly number: number;
  readonly reading: Reading;
}

/** The present readings of reports. */
export async function presentReadings(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, PresentReading>> {
  if (reports.length === 0) return new Map();
  const rows = await db
    .selectFrom("readings")
    .distinctOn("report_id")
    .select(["report_id", "number", "body"])
    .where("report_id", "in", reports)
    .orderBy("report_id")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map(({ report_id, number, body }) => [report_id, { number, reading: JSON.parse(body) as Reading }]));
}
