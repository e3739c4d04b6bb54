import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import type { Archive } from "../open/archive.ts";
import { presentEntity } from "./present-entity.ts";

/** What somebody has to say of an entity. */
export interface EntityNote extends Said {
  readonly entity: string;
  readonly note: string;
}

/**
 * Keeps a note on an entity, or on the one that it was merged into, and gives the review's number.
 *
 * @throws ArchiveError `review-no-such-entity`.
 */
export async function annotateEntity({ db }: Archive, { entity, note, by, at, reason }: EntityNote): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const { id } = await presentEntity(transaction, entity);
    const row = { at, by, action: "annotate", subject: id, body: JSON.stringify({ note }), reason, undone_by: null };
    const { number } = await transaction.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
    await recordChanges(transaction, [{ at, by, action: "review annotate", subject: id, detail: { review: number, note, reason } }]);
    return number;
  });
}
