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
    select e.id from entities e where e.id in (select id from named) or e.merged_into in (select id from named)`.execute(db);
  return rows.map(({ id }) => id);
}
