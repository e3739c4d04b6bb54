import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Evidence } from "./evidence.ts";

/** A report's bytes and how they were got from the web. */
export interface KeptCapture {
  readonly report: string;
  readonly bytes: Uint8Array;
  readonly evidence: Evidence;
}

/** What was got from the web, of all reports or of some, in the order in which it was stored; a few in memory at once. Reports that came as files are none. */
export async function* keptCaptures(db: Kysely<Tables>, reports: readonly string[] | null): AsyncGenerator<KeptCapture> {
  const asked = reports === null ? null : new Set(reports);
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom("evidence")
      .innerJoin("reports", "reports.id", "evidence.report_id")
      .select(["reports.id", "reports.number", "evidence.body"])
      .where("reports.number", ">", after)
      .orderBy("reports.number")
      .limit(PAGE)
      .execute();
    for (const { id, number, body } of rows) {
      after = number;
      if (asked !== null && !asked.has(id)) continue;
      const { bytes } = await db.selectFrom("reports").select("bytes").where("id", "=", id).executeTakeFirstOrThrow();
      yield { report: id, bytes, evidence: JSON.parse(body) as Evidence };
    }
    if (rows.length < PAGE) return;
  }
}

const PAGE = 200;
