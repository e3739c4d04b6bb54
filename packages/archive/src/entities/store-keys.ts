import { type Kysely, sql } from "kysely";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { EntityKeys } from "./entity-keys.ts";

/** Puts keys in place of those that these entities have. */
export async function storeKeys(db: Kysely<Tables>, keys: ReadonlyMap<string, EntityKeys>): Promise<void> {
  const names = [...keys].map(([id, own]) => ({ id, keys: [...own.names].sort() }));
  await sql`update entities set keys = told.keys from json_populate_recordset(null::entities, ${JSON.stringify(names)}::json) as told
    where told.id = entities.id`.execute(db);
  await db
    .deleteFrom("sameness")
    .where("entity_id", "in", [...keys.keys()])
    .execute();
  const sameness = [...keys].flatMap(([id, own]) => [...own.sameness].map((key) => ({ key, entity_id: id })));
  await insertRows(db, "sameness", sameness, "skip");
}
