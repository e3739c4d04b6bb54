import { type Kysely, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";

/** The entities that a name or an id may mean: all whose name holds its words, and what was merged with them. */
export async function entitiesNamed(db: Kysely<Tables>, name: string, spelling: Spelling): Promise<readonly string[]> {
  const keys = nameKeys(name, spelling);
  const { rows } = await sql<{ id: string }>`with named as (
      select coalesce(merged_into, id) as id from entities where id = ${name} or (${keys.length > 0} and keys @> ${sql.val(keys)}::text[])
    )
    select id from named union select e.id from named join entities e on e.merged_into = named.id`.execute(db);
  return rows.map(({ id }) => id);
}
