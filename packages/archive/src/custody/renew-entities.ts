import { type Kysely, sql } from "kysely";
import { entityKeys } from "../entities/entity-keys.ts";
import { dropUnusedEntities } from "../entities/forget-appearances.ts";
import { renameEntities } from "../entities/rename-entities.ts";
import { storeKeys } from "../entities/store-keys.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";

/** Makes entities again from the reports that are left, so that nothing of those that are gone stays in them. Those that nobody tells of go, reviews too. */
export async function renewEntities(db: Kysely<Tables>, entities: readonly string[], spelling: Spelling): Promise<void> {
  if (entities.length === 0) return;
  await forgetReviews(db, entities);
  await dropUnusedEntities(db);
  await renameEntities(db, entities);
  await storeKeys(db, await entityKeys(db, entities, spelling));
}

/** A merge or split of an entity that no report tells of any more would keep it. */
async function forgetReviews(db: Kysely<Tables>, entities: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${entities}::text[]) as told(id)
    where not exists (select from appearances a where a.entity_id = told.id)`.execute(db);
  for (const { id } of rows) {
    const own = db
      .selectFrom("reviews")
      .select("number")
      .where("action", "in", ["merge", "split", "annotate", "undo"])
      .where((where) => where.or([where("subject", "=", id), where("body", "like", `%"${id}"%`)]));
    await db.updateTable("entities").set({ merged_into: null }).where("merged_into", "=", id).execute();
    await db.updateTable("reviews").set({ undone_by: null }).where("undone_by", "in", own).execute();
    await db.deleteFrom("reviews").where("number", "in", own).execute();
  }
}
