import type { Kysely } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { ArchiveError } from "../errors.ts";
import { expungeItems } from "../feeds/expunge-items.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { forgetClaims } from "../store/forget-claims.ts";
import { expungeDetails } from "./expunge-details.ts";
import { expungeReviews } from "./expunge-reviews.ts";
import { leaveFamilies } from "./leave-families.ts";
import { renewEntities } from "./renew-entities.ts";
import { scrubFiles } from "./scrub-files.ts";

/** What expunging could not reach. */
export interface Expunged {
  readonly reports: readonly string[];
  /** Near-copies of what is gone: they say the same and stay, unless they are named too. */
  readonly copies: readonly string[];
  /** Back-ups made while the archive held it: files that people must destroy or make anew. */
  readonly backups: readonly { readonly file: string; readonly at: string }[];
}

/**
 * Removes reports and all that was read from them: bytes, readings, claims, reviews, entities that no other report tells of, and the details in the
 * log. The log keeps that a report of this id was expunged, when, by whom and why. Then the database's files are written anew, so that what is
 * gone can't be read from them either.
 *
 * @throws ArchiveError `no-such-report`; nothing is removed then.
 */
export async function expungeReports(archive: Archive, reports: readonly string[], said: Said): Promise<Expunged> {
  const { db, spelling } = archive;
  const expunged = await db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await refuseMissing(transaction, reports);
    const backups = await backupsHolding(transaction, reports);
    const copies = await leaveFamilies(transaction, reports);
    await removeReports(transaction, reports, spelling);
    await recordExpunging(transaction, reports, said);
    return { reports, copies, backups };
  });
  await scrubFiles(archive);
  return expunged;
}

async function removeReports(db: Kysely<Tables>, reports: readonly string[], spelling: Spelling): Promise<void> {
  const { byName } = await forgetClaims(db, reports, spelling);
  await expungeReviews(db, reports);
  await expungeItems(db, reports);
  await db.deleteFrom("alerts").where("report_id", "in", reports).execute();
  await db.deleteFrom("readings").where("report_id", "in", reports).execute();
  await db.deleteFrom("reports").where("id", "in", reports).execute();
  await renewEntities(db, [...new Set(byName.values())], spelling);
}

/** One row for each report; the first names all rows of the log whose details went. */
async function recordExpunging(db: Kysely<Tables>, reports: readonly string[], { by, at, reason }: Said): Promise<void> {
  const blanked = await expungeDetails(db, reports);
  const changes = reports.map((subject, index) => ({
    at,
    by,
    action: "expunge",
    subject,
    detail: { reason, blanked: index === 0 ? blanked : [] },
  }));
  await recordChanges(db, changes);
}

async function refuseMissing(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const held = await db.selectFrom("reports").select("id").where("id", "in", reports).execute();
  const ids = new Set(held.map(({ id }) => id));
  const missing = reports.find((report) => !ids.has(report));
  if (missing !== undefined || reports.length === 0)
    throw new ArchiveError("no-such-report", `no report "${missing ?? ""}" in the archive; \`isnad find\` tells ids`);
}

async function backupsHolding(db: Kysely<Tables>, reports: readonly string[]): Promise<Expunged["backups"]> {
  const { first } = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.min("number").as("first"))
    .where("subject", "in", reports)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("audit")
    .select(["at", "detail"])
    .where("action", "=", "backup")
    .where("number", ">", first ?? 0)
    .orderBy("number")
    .execute();
  return rows.map(({ at, detail }) => ({ at, file: (JSON.parse(detail ?? "{}") as { readonly file?: string }).file ?? "" }));
}
