import { type Kysely, type Selectable, sql } from "kysely";
import { waitForTurn } from "../audit/record-changes.ts";
import type { Tables } from "../schema/tables.ts";
import { type Slot, slotsOf } from "./slots.ts";
import { storyClaims } from "./story-claims.ts";
import { summariseStories } from "./summarise-stories.ts";

/** Which stories; what is not named does not matter. */
export interface StoriesAsked {
  readonly type?: string | undefined;
  readonly grade?: string | undefined;
  /** ISO days that the story's reports or happening reach into. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Told by at least so many reports, and from so many independent origins. */
  readonly reports: number;
  readonly origins: number;
  /** Only those whose claims contradict each other. */
  readonly contradicted: boolean;
  readonly limit: number;
}

/** An event as told by many. */
export type ListedStory = Selectable<Tables["stories"]> & { readonly slots: readonly Slot[] };

/** Stories, those with most independent origins first. */
export async function listStories(db: Kysely<Tables>, asked: StoriesAsked): Promise<readonly ListedStory[]> {
  await refreshStories(db);
  let query = db
    .selectFrom("stories")
    .selectAll()
    .where("reports", ">=", asked.reports)
    .where("origins", ">=", asked.origins)
    .orderBy("origins", "desc")
    .orderBy("reports", "desc")
    .orderBy("id")
    .limit(asked.limit);
  if (asked.type !== undefined) query = query.where("type", "=", asked.type);
  if (asked.grade !== undefined) query = query.where("grade", "=", asked.grade);
  if (asked.contradicted) query = query.where("contradictions", ">", 0);
  if (asked.since !== undefined) query = query.where(sql<boolean>`coalesce(happened_to, last_on) >= ${asked.since}`);
  if (asked.until !== undefined) query = query.where(sql<boolean>`coalesce(happened_from, first_on) <= ${asked.until}`);
  const rows = await query.execute();
  const claims = Map.groupBy(
    await storyClaims(
      db,
      rows.map(({ id }) => id),
    ),
    ({ story }) => story,
  );
  return rows.map((row) => ({ ...row, slots: slotsOf(claims.get(row.id) ?? []) }));
}

/**
 * Tells anew the stories whose row a review has taken away, or that came since. Of several that ask at once one does it, and none while a batch is being
 * stored: each would tell of what it saw.
 */
export async function refreshStories(db: Kysely<Tables>): Promise<void> {
  if ((await untoldStories(db)).length === 0) return;
  const tell = async (transaction: Kysely<Tables>): Promise<void> => {
    await waitForTurn(transaction);
    await summariseStories(transaction, await untoldStories(transaction));
  };
  await (db.isTransaction ? tell(db) : db.transaction().execute(tell));
}

async function untoldStories(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly story_id: string }>`select distinct story_id from story_claims
    where not exists (select from stories where stories.id = story_claims.story_id)`.execute(db);
  return rows.map(({ story_id }) => story_id);
}
