import type { Reading } from "@isnad/reader";
import { type Kysely, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { searchColumns } from "./search-columns.ts";

/** Makes what reports are searched and compared by, for those that came with nothing of it (`import`). */
export async function indexReports(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await readingsAfter(db, after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    const made = rows.map(({ id, body }) => ({ id, ...searchColumns((JSON.parse(body) as Reading).report.text, spelling) }));
    await sql`update reports set terms = made.terms, signature = made.signature
      from json_populate_recordset(null::reports, ${JSON.stringify(made)}::json) as made where made.id = reports.id`.execute(db);
  }
}

const readingsAfter = (db: Kysely<Tables>, after: number) =>
  db
    .selectFrom("reports")
    .innerJoin("readings", (join) => join.onRef("readings.report_id", "=", "reports.id").on("readings.number", "=", 1))
    .select(["reports.id", "reports.number", "readings.body"])
    .where("reports.number", ">", after)
    .where("reports.terms", "=", sql<number[]>`'{}'`)
    .orderBy("reports.number")
    .limit(200)
    .execute();
