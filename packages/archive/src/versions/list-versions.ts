import type { Kysely } from "kysely";
import { ArchiveError } from "../errors.ts";
import type { Tables } from "../schema/tables.ts";
import type { Evidence } from "./evidence.ts";

/** One state of a page, as it was fetched. */
export interface Version {
  readonly report: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * All states of the page that a report was fetched from, the first one first. A report that was not fetched has none.
 *
 * @throws ArchiveError `no-such-report`.
 */
export async function listVersions(db: Kysely<Tables>, report: string): Promise<readonly Version[]> {
  const known = await db.selectFrom("reports").select("place").where("id", "=", report).executeTakeFirst();
  if (!known) throw new ArchiveError("no-such-report", `no report "${report}" in the archive; \`isnad find\` tells ids`);
  const rows = await db
    .selectFrom("evidence")
    .innerJoin("reports", "reports.id", "evidence.report_id")
    .innerJoin("readings", "readings.report_id", "evidence.report_id")
    .select(["reports.id", "reports.title", "reports.published", "evidence.body as evidence", "readings.body as reading"])
    .where("evidence.place", "=", known.place)
    .where("readings.number", "=", 1)
    .orderBy("reports.number")
    .execute();
  return rows.map(({ id, title, published, evidence, reading }) => ({
    report: id,
    title,
    published,
    text: (JSON.parse(reading) as { readonly report: { readonly text: string } }).report.text,
    evidence: JSON.parse(evidence) as Evidence,
  }));
}
