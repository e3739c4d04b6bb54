import type { Kysely } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { presentReadings } from "../claims/present-readings.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { applyReviews } from "./apply-reviews.ts";
import type { Anchor, ClaimAction, ClaimReview, Correction } from "./review.ts";
import type { ClaimRow, WholeClaim } from "./whole-claim.ts";

/** What a reviewer says of one claim. */
export interface NewReview extends Said {
  readonly claim: string;
  readonly action: ClaimAction;
  /** For `correct`. */
  readonly correction: Correction | null;
  /** For `annotate`. */
  readonly note: string | null;
}

/**
 * Lays a review over a claim and gives the review's number. The reading is not changed.
 *
 * @throws ArchiveError `review-no-such-claim`, `review-no-such-entity`.
 */
export async function reviewClaim(archive: Archive, review: NewReview): Promise<number> {
  const [number] = await reviewClaims(archive, [review]);
  return number as number;
}

/** Lays reviews over claims, all of them or, where one can't be, none. */
export async function reviewClaims({ db }: Archive, reviews: readonly NewReview[]): Promise<readonly number[]> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const numbers: number[] = [];
    for (const review of reviews) numbers.push(await layReview(transaction, review));
    return numbers;
  });
}

async function layReview(db: Kysely<Tables>, review: NewReview): Promise<number> {
  const { claim, action, correction, note, by, at, reason } = review;
  const seen = await wholeClaim(db, claim);
  const body: ClaimReview = { anchor: await anchorOf(db, seen.claim), seen, correction, note };
  const row = { at, by, action, subject: claim, body: JSON.stringify(body), reason, undone_by: null };
  const { number } = await db.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
  await applyReviews(db, claim);
  await recordChanges(db, [{ at, by, action: `review ${action}`, subject: claim, detail: { review: number, correction, note, reason } }]);
  return number;
}

async function wholeClaim(db: Kysely<Tables>, id: string): Promise<WholeClaim> {
  const claim = await db.selectFrom("claims").selectAll().where("id", "=", id).executeTakeFirst();
  if (!claim) throw new ArchiveError("review-no-such-claim", `no claim "${id}" in this archive; \`isnad find\` tells ids`);
  const parties = await db.selectFrom("parties").selectAll().where("claim_id", "=", id).orderBy("role").orderBy("local_id").execute();
  return { claim, parties };
}

async function anchorOf(db: Kysely<Tables>, claim: ClaimRow): Promise<Anchor> {
  const { report_id: report, kind, type, trigger_start: start, trigger_end: end } = claim;
  const text = (await presentReadings(db, [report])).get(report)?.reading.report.text ?? "";
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  return { report, kind, type, start, end, quote: text.slice(start, end), prefix, suffix: text.slice(end, end + CONTEXT) };
}

/** UTF-16 units of context on either side. */
const CONTEXT = 32;
