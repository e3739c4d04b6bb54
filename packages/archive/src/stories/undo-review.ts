import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { type UndoneReview, undoEntityReview } from "../entities/undo-entity-review.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import { applyReviews } from "../reviews/apply-reviews.ts";
import { rejoinSplit } from "./rejoin-split.ts";
import type { StorySplit } from "./stories-apart.ts";

/**
 * Takes a review back: it stays on record, with the row that undid it, and counts no more; what a split had parted may join again. Gives the number of
 * that row.
 *
 * @throws ArchiveError `review-no-such-review` where there is none of that number or it is undone already.
 */
export async function undoReview({ db, spelling }: Archive, review: number, { by, at, reason }: Said): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const undone = await transaction
      .selectFrom("reviews")
      .select(["subject", "action", "body"])
      .where("number", "=", review)
      .where("undone_by", "is", null)
      .where("action", "!=", "undo")
      .executeTakeFirst();
    if (!undone) throw new ArchiveError("review-no-such-review", `no review ${review} that stands; \`isnad review list\` tells numbers`);
    const { subject } = undone;
    const row = { at, by, action: "undo", subject, body: JSON.stringify({ review }), reason, undone_by: null };
    const { number } = await transaction.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
    await transaction.updateTable("reviews").set({ undone_by: number }).where("number", "=", review).execute();
    if (isOfStory(undone)) await rejoinSplit(transaction, JSON.parse(undone.body) as StorySplit);
    else if (isOfEntity(undone)) await undoEntityReview(transaction, undone, spelling);
    else await applyReviews(transaction, subject);
    await recordChanges(transaction, [{ at, by, action: "review undo", subject, detail: { review, undid: undone.action, reason } }]);
    return number;
  });
}

const isOfStory = ({ action, subject }: UndoneReview): boolean => action === "split" && subject.startsWith("s:");
const isOfEntity = ({ action }: UndoneReview): boolean => action === "merge" || action === "split";
