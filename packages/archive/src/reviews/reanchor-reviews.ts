import type { Kysely } from "kysely";
import { presentReadings } from "../claims/present-readings.ts";
import type { Tables } from "../schema/tables.ts";
import { applyReviews } from "./apply-reviews.ts";
import { findAnchor } from "./find-anchor.ts";
import type { ClaimReview } from "./review.ts";

/**
 * Lays the reviews of reports over their new readings: call it once the claims of those are stored. A review finds its claim by its words; where no
 * claim stands there any more, an accepted or corrected one stays as the reviewer saw it. Gives how many reviews found their claim, and how many not.
 */
export async function reanchorReviews(
  db: Kysely<Tables>,
  reports: readonly string[],
): Promise<{ readonly anchored: number; readonly kept: number }> {
  const counts = { anchored: 0, kept: 0 };
  for (const report of reports) {
    const reviews = await reviewsOf(db, report);
    if (reviews.length === 0) continue;
    const claims = await anchorable(db, report);
    const text = (await presentReadings(db, [report])).get(report)?.reading.report.text ?? "";
    const kept = new Map<string, string>();
    for (const { number, subject, body } of reviews) {
      const found = findAnchor(body.anchor, text, claims);
      counts[found ? "anchored" : "kept"]++;
      if (!kept.has(subject)) kept.set(subject, `${report}/review${number}`);
      const claim = found?.id ?? (kept.get(subject) as string);
      if (claim !== subject) await db.updateTable("reviews").set({ subject: claim }).where("number", "=", number).execute();
    }
    for (const claim of new Set((await reviewsOf(db, report)).map(({ subject }) => subject))) await applyReviews(db, claim);
  }
  return counts;
}

async function reviewsOf(db: Kysely<Tables>, report: string) {
  const rows = await db
    .selectFrom("reviews")
    .select(["number", "subject", "body"])
    .where("subject", ">=", `${report}/`)
    .where("subject", "<", `${report}0`)
    .where("undone_by", "is", null)
    .where("action", "!=", "undo")
    .orderBy("number")
    .execute();
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) as ClaimReview }));
}

const anchorable = (db: Kysely<Tables>, report: string) =>
  db
    .selectFrom("claims")
    .select(["id", "kind", "type", "trigger_start as start", "trigger_end as end"])
    .where("report_id", "=", report)
    .orderBy("trigger_start")
    .orderBy("id")
    .execute();
