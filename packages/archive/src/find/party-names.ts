import { type Kysely, sql } from "kysely";
import { manyRows } from "../open/many-rows.ts";
import type { PartyRole, Tables } from "../schema/tables.ts";

/** An entity and its names. */
export interface PartyName {
  readonly entity: string;
  readonly name: { readonly ar: string; readonly en: string };
}

/** Who holds some roles in some claims, as the archive names them. */
export async function partyNames(
  db: Kysely<Tables>,
  claims: readonly string[],
  roles: readonly PartyRole[],
): Promise<(claim: string, role: PartyRole) => readonly PartyName[]> {
  const rows = await manyRows(
    db,
    sql<{ key: string; entity: string; ar: string; en: string }>`
      select distinct p.claim_id || ' ' || p.role as key, w.id as entity, w.name_ar as ar, w.name_en as en
      from unnest(${claims}::text[]) as asked (id) join parties p on p.claim_id = asked.id and p.role = any(${roles}::text[])
        join entities e on e.id = p.entity_id join entities w on w.id = coalesce(e.merged_into, e.id)
      order by key, entity`,
  );
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return (claim, role) => (byKey.get(`${claim} ${role}`) ?? []).map(({ entity, ar, en }) => ({ entity, name: { ar, en } }));
}
