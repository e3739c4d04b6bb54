import { type Kysely, type Selectable, sql } from "kysely";
import { storeBytes } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * Stores entities that are new with their reports. What is there all the same was met in a report that has been expunged since, and kept since a review
 * names it: it is told anew, and keeps what was said of it.
 */
export async function storeStrangers(db: Kysely<Tables>, ids: readonly string[], rows: readonly Uint8Array[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows: kept } = await sql<Kept>`delete from entities where id = any(${ids}::text[]) returning id, merged_into, keys`.execute(db);
  await storeBytes(db, "entities", rows);
  if (kept.length === 0) return;
  await sql`update entities set merged_into = told.merged_into, keys = array(select unnest(entities.keys) union select unnest(told.keys) order by 1)
    from json_populate_recordset(null::entities, ${JSON.stringify(kept)}::json) as told where told.id = entities.id`.execute(db);
}

type Kept = Pick<Selectable<Tables["entities"]>, "id" | "merged_into" | "keys">;
