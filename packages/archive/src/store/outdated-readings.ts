import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import { presentReadings } from "../claims/present-readings.ts";
import type { Tables } from "../schema/tables.ts";

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
