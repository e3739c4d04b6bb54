import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import { presentReadings } from "../claims/present-readings.ts";
import { type ReadingChanges, readingChanges } from "../claims/reading-changes.ts";
import { dropUnusedEntities } from "../entities/forget-appearances.ts";
import { forgetLostNames } from "../entities/rename-entities.ts";
import type { Archive } from "../open/archive.ts";
import { sha256 } from "../open/sha256.ts";
import { storeRows } from "../open/store-rows.ts";
import { reanchorReviews } from "../reviews/reanchor-reviews.ts";
import type { Tables } from "../schema/tables.ts";
import type { Storing } from "./add-readings.ts";
import { forgetClaims } from "./forget-claims.ts";
import { preparedClaims } from "./prepared-claims.ts";
import { readingRow } from "./reading-row.ts";
import { creditedBodies, publishedOn, reportId } from "./report-row.ts";
import { tellClaims } from "./tell-claims.ts";

/** What a new reading of a report changed. */
export interface Reread extends ReadingChanges {
  readonly report: string;
}

/**
 * Puts new readings in the place of the present ones, in one transaction: claims, entities and stories are told anew, and reviews are laid over
 * them again. Earlier readings stay. Gives what changed, for each report that is in the archive.
 */
export async function rereadReports(
  { db, spelling }: Archive,
  readings: readonly Reading[],
  { by, at }: Storing,
): Promise<readonly Reread[]> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const ids = readings.map(({ report }) => reportId(report));
    const present = await presentReadings(transaction, ids);
    const known = readings.filter(({ report }) => present.has(reportId(report)));
    const reports = known.map(({ report }) => reportId(report));
    if (reports.length === 0) return [];
    const rows = known.map((reading) => readingRow(reading, (present.get(reportId(reading.report))?.number ?? 0) + 1, at));
    await storeRows(transaction, "readings", rows);
    await redate(transaction, known);
    await recredit(transaction, known);
    const former = await forgetClaims(transaction, reports, spelling);
    const told = known.map((reading) => preparedClaims(reading, spelling, "of held"));
    await tellClaims(transaction, told, spelling, { origins: () => originsOf(transaction, reports), former });
    await dropUnusedEntities(transaction);
    await forgetLostNames(transaction, former, spelling);
    await reanchorReviews(transaction, reports);
    const changes = rows.map(({ report_id, number, body }) => ({
      at,
      by,
      action: "reread",
      subject: report_id,
      detail: { number, reading_sha256: sha256(body) },
    }));
    await recordChanges(transaction, changes);
    return known.map((reading) => {
      const report = reportId(reading.report);
      return { report, ...readingChanges(present.get(report)?.reading as Reading, reading) };
    });
  });
}

/** The day that a report's words leave for it may be read otherwise now. */
async function redate(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings)
    await db
      .updateTable("reports")
      .set({ published_on: publishedOn(reading) })
      .where("id", "=", reportId(reading.report))
      .where("published", "is", null)
      .execute();
}

async function recredit(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
  for (const reading of readings)
    await db
      .updateTable("reports")
      .set({ credits: creditedBodies(reading) })
      .where("id", "=", reportId(reading.report))
      .execute();
}

async function originsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom("copies").select(["report_id", "origin_id"]).where("report_id", "in", reports).execute();
  return new Map(rows.map(({ report_id, origin_id }) => [report_id, origin_id]));
}
