import type { Kysely } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { forgetSummaries } from "./forget-summaries.ts";
import { applyMerges } from "./merge-entities.ts";
import { type EntitySplit, undoSplit } from "./split-entity.ts";

/** A merge or split of entities that has been marked as undone. */
export interface UndoneReview {
  readonly action: string;
  readonly subject: string;
  readonly body: string;
}

/** Makes entities what they are without a merge or split that was undone. */
export async function undoEntityReview(db: Kysely<Tables>, { action, subject, body }: UndoneReview, spelling: Spelling): Promise<void> {
  if (action === "split") return undoSplit(db, JSON.parse(body) as EntitySplit, spelling);
  const { into } = JSON.parse(body) as { readonly into: string };
  await forgetSummaries(db, [subject, into]);
  await applyMerges(db);
  await forgetSummaries(db, [subject, into]);
}
