import { type Kysely, sql } from "kysely";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";
import { samenessKeys } from "./sameness-keys.ts";

/** What an entity is found by, and what it is known again by. */
export interface EntityKeys {
  readonly names: Set<string>;
  readonly sameness: Set<string>;
}

/** What each of these entities is found and known again by, made from all that appears as it. */
export async function entityKeys(
  db: Kysely<Tables>,
  entities: readonly string[],
  spelling: Spelling,
): Promise<ReadonlyMap<string, EntityKeys>> {
  const keys = new Map(entities.map((id): [string, EntityKeys] => [id, { names: new Set(), sameness: new Set() }]));
  for (const { published_on, offices, entity_id, ...appearance } of await appearancesOf(db, entities)) {
    const told = samenessKeys(appearance, { publishedOn: published_on, offices }, spelling).stored;
    for (const key of [...nameKeys(appearance.name_ar, spelling), ...nameKeys(appearance.name_en, spelling)])
      keys.get(entity_id)?.names.add(key);
    for (const key of told) keys.get(entity_id)?.sameness.add(key);
  }
  return keys;
}

interface AppearanceWithContext extends UnresolvedAppearance {
  readonly entity_id: string;
  readonly published_on: string | null;
  readonly offices: readonly string[];
}

async function appearancesOf(db: Kysely<Tables>, entities: readonly string[]): Promise<readonly AppearanceWithContext[]> {
  const { rows } = await sql<AppearanceWithContext>`
    select a.*, r.published_on, array(
        select c.office from parties p join claims c on c.id = p.claim_id
        where p.report_id = a.report_id and p.local_id = a.local_id and p.entity_id = a.entity_id and p.role = 'subject'
          and c.type = 'holds_office' and c.office is not null
        order by c.id) as offices
    from appearances a join reports r on r.id = a.report_id
    where a.entity_id = any(${entities}::text[])
    order by r.number, a.local_id`.execute(db);
  return rows;
}
