import { type RawBuilder, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { KnownActor } from "./actor-record.ts";
import { entitiesNamed } from "./entities-named.ts";
import type { Listed, Part } from "./listed.ts";

/** An entity and how many reports tell of it. */
export type ListedActor = Omit<KnownActor, "known">;

/** Whoever bears a name, or all who are not only described; those that most reports tell of first. */
export async function listActors({ db, spelling }: Archive, name: string | null, { limit, offset }: Part): Promise<Listed<ListedActor>> {
  const ids = name === null ? null : await entitiesNamed(db, name, spelling);
  const asked: RawBuilder<unknown> = ids === null ? sql`(one.kind <> 'group' or one.known is not null)` : sql`one.id = any(${ids}::text[])`;
  const { rows } = await sql<ListedRow>`
    with seen as (
        select coalesce(one.merged_into, one.id) as id, count(distinct a.report_id) as reports
        from entities one join appearances a on a.entity_id = one.id where ${asked} group by 1
      )
    select e.id as entity, e.kind, e.name_ar, e.name_en, e.country, e.sector, seen.reports, seen.total
    from (select *, count(*) over () as total from seen order by reports desc, id limit ${limit} offset ${offset}) seen join entities e on e.id = seen.id
    order by seen.reports desc, e.id`.execute(db);
  return {
    rows: rows.map(({ name_ar: ar, name_en: en, entity, kind, country, sector, reports }) => ({
      entity,
      kind,
      name: { ar, en },
      country,
      sector,
      reports,
    })),
    total: rows[0]?.total ?? 0,
  };
}

interface ListedRow extends Omit<ListedActor, "name"> {
  readonly name_ar: string;
  readonly name_en: string;
  readonly total: number;
}
