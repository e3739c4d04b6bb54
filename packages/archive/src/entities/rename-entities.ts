import { type Kysely, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { entityKeys } from "./entity-keys.ts";
import type { Former } from "./forget-appearances.ts";

/** An entity has the name that its first report gives it. */
export async function renameEntities(db: Kysely<Tables>, entities: readonly string[]): Promise<void> {
  await sql`update entities e set name_ar = told.name_ar, name_en = told.name_en, country = told.country, sector = told.sector
    from (
      select distinct on (a.entity_id) a.entity_id, a.name_ar, a.name_en, a.country, a.sector from appearances a join reports r on r.id = a.report_id
      where a.entity_id = any(${entities}::text[]) order by a.entity_id, r.number, a.local_id
    ) as told where told.entity_id = e.id`.execute(db);
}

/** After reports were read anew: what nobody is called any more, entities are neither named nor found by. */
export async function forgetLostNames(db: Kysely<Tables>, { names }: Former, spelling: Spelling): Promise<void> {
  const lost = await entitiesThatLost(db, names);
  if (lost.length === 0) return;
  await renameEntities(db, lost);
  const keys = await entityKeys(db, lost, spelling);
  const rows = [...keys].map(([id, own]) => ({ id, keys: [...own.names].sort() }));
  await sql`update entities set keys = told.keys from json_populate_recordset(null::entities, ${JSON.stringify(rows)}::json) as told
    where told.id = entities.id`.execute(db);
}

/** Those entities, still there, of whom no report has one of these names any more. */
async function entitiesThatLost(db: Kysely<Tables>, names: Former["names"]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select distinct e.id from json_to_recordset(${JSON.stringify(names)}::json) as former (entity text, ar text, en text)
      join entities e on e.id = former.entity
    where not exists (select from appearances a where a.entity_id = former.entity and a.name_ar = former.ar and a.name_en = former.en)`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
