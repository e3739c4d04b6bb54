import type { Kysely } from "kysely";
import { insertRows } from "../open/insert-rows.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import type { Evidence } from "./evidence.ts";

/** A report and how it was got. */
export interface Got {
  readonly report: string;
  readonly place: string;
  readonly evidence: Evidence;
}

/** Keeps how reports were got. Gives the hash of each one's evidence, for the log. */
export async function storeEvidence(db: Kysely<Tables>, got: readonly Got[]): Promise<ReadonlyMap<string, string>> {
  const rows = got.map(({ report, place, evidence }) => ({ report_id: report, place, body: JSON.stringify(evidence) }));
  await insertRows(db, "evidence", rows);
  return new Map(rows.map(({ report_id, body }) => [report_id, sha256(body)]));
}

/** Of reports that were just got, the version before each: what was last fetched at its place, in the archive or earlier among these. */
export async function formerVersions(db: Kysely<Tables>, got: readonly Got[]): Promise<ReadonlyMap<string, string>> {
  if (got.length === 0) return new Map();
  const held = await db
    .selectFrom("evidence")
    .innerJoin("reports", "reports.id", "evidence.report_id")
    .select(["evidence.place", "evidence.report_id"])
    .where("evidence.place", "in", [...new Set(got.map(({ place }) => place))])
    .orderBy("reports.number")
    .execute();
  const latest = new Map(held.map(({ place, report_id }) => [place, report_id]));
  return new Map(
    got.flatMap(({ report, place }) => {
      const former = latest.get(place);
      latest.set(place, report);
      return former === undefined ? [] : [[report, former] as const];
    }),
  );
}

/** What the log says of a report's evidence, where it has any. */
export const evidenceHash = (hash: string | undefined): { readonly evidence_sha256?: string } =>
  hash === undefined ? {} : { evidence_sha256: hash };
