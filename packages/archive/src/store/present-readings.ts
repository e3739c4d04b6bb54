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

/** Reports whose present reading another reader or model made than this, or all, in the order in which they were stored. */
export async function* outdatedReadings(db: Kysely<Tables>, reader: Reading["reader"], all: boolean): AsyncGenerator<Reading> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("reports")
      .select(["id", "number"])
      .where("number", ">", after)
      .orderBy("number")
      .limit(PAGE)
      .execute();
    const readings = await presentReadings(
      db,
      rows.map(({ id }) => id),
    );
    for (const { id, number } of rows) {
      after = number;
      const reading = readings.get(id)?.reading;
      if (reading && (all || reading.reader.version !== reader.version || reading.reader.model !== reader.model)) yield reading;
    }
    if (rows.length < PAGE) return;
  }
}

const PAGE = 200;
