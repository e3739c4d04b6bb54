import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { ClaimQuery } from "../find/claim-query.ts";
import { matchingClaims } from "../find/matching-claims.ts";
import type { Archive } from "../open/archive.ts";
import type { ReportRecord } from "../record/record.ts";
import { partsOf } from "../record/report-parts.ts";
import { reportRecord } from "../record/report-record.ts";
import type { Tables } from "../schema/tables.ts";

/** What of an archive an export takes: some claims, and the reports that tell them in the order they came in. */
export interface Selection {
  readonly reports: readonly string[];
  readonly claims: ReadonlySet<string>;
}

/** The claims that a query asks for. */
export async function selectClaims({ db, spelling }: Archive, query: ClaimQuery): Promise<Selection> {
  const matching = await matchingClaims(db, query, spelling);
  const rows = await matching.select(["claims.id", "reports.id as report"]).orderBy("reports.number").orderBy("claims.id").execute();
  return { reports: [...new Set(rows.map(({ report }) => report))], claims: new Set(rows.map(({ id }) => id)) };
}

/** The reports of a selection with all their claims, a page of them in memory at once. Between two pages others are answered. */
export async function* selectedReports(db: Kysely<Tables>, { reports }: Selection): AsyncGenerator<ReportRecord> {
  for (let at = 0; at < reports.length; at += PAGE) {
    const page = reports.slice(at, at + PAGE);
    const found = new Map((await partsOf(db, page)).map((parts) => [parts.report.id, parts]));
    for (const id of page) {
      const parts = found.get(id);
      if (parts) yield reportRecord(parts);
    }
    await setImmediate();
  }
}

const PAGE = 50;
