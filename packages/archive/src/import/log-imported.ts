import { type Kysely, sql } from "kysely";
import { recordChanges } from "../audit/record-changes.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import type { Storing } from "../store/add-readings.ts";
import { evidenceHash } from "../versions/store-evidence.ts";

/** Records every report that the log does not know yet with the hashes of its bytes, its text and its readings, so that `verify` can hold it to them. */
export async function logImported(db: Kysely<Tables>, storing: Storing): Promise<void> {
  for (;;) {
    const reports = await unlogged(db);
    if (reports.length === 0) return;
    const readings = await db
      .selectFrom("readings")
      .select(["report_id", "number", "body"])
      .where(
        "report_id",
        "in",
        reports.map(({ id }) => id),
      )
      .execute();
    const evidence = await db
      .selectFrom("evidence")
      .select(["report_id", "body"])
      .where(
        "report_id",
        "in",
        reports.map(({ id }) => id),
      )
      .execute();
    const evidenceOf = new Map(evidence.map(({ report_id, body }) => [report_id, sha256(body)]));
    const byReport = Map.groupBy(readings, ({ report_id }) => report_id);
    const changes = reports.map(({ id, ...hashes }) => {
      const read = (byReport.get(id) ?? []).map(({ number, body }) => [`reading_${number}_sha256`, sha256(body)] as const);
      return {
        ...storing,
        action: "import",
        subject: id,
        detail: { ...hashes, ...Object.fromEntries(read), ...evidenceHash(evidenceOf.get(id)) },
      };
    });
    await recordChanges(db, changes);
  }
}

const unlogged = (db: Kysely<Tables>) =>
  db
    .selectFrom("reports")
    .select(["id", "text_sha256", "bytes_sha256", "obtained_from"])
    .where(sql<boolean>`not exists (select from audit where audit.subject = reports.id)`)
    .orderBy("number")
    .limit(500)
    .execute();
