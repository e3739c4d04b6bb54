import { type Kysely, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { actorClaims, type BySide } from "./actor-claims.ts";
import { entitiesNamed } from "./entities-named.ts";
import type { FoundClaim } from "./find-claims.ts";
import { type HeldOffice, officesOf } from "./offices-of.ts";
import type { PartyName } from "./party-names.ts";

/** An entity of the archive and how often it appears. */
export interface KnownActor extends PartyName {
  readonly kind: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly known: string | null;
  readonly reports: number;
}

/** What the archive holds of an actor, each value with its claims and their words. */
export interface ActorRecord extends KnownActor, BySide<readonly FoundClaim[]> {
  /** Names that reports give it. */
  readonly names: readonly string[];
  readonly offices: readonly HeldOffice[];
  /** How many claims there are of each kind and side; the lists may hold fewer. */
  readonly totals: BySide<number>;
  /** Others that bear the name: whether they are the same, a person must say (`isnad review merge`). */
  readonly others: readonly KnownActor[];
}

/** What the archive holds of whoever appears most often under a name or id; `null` where nobody does. At most `limit` claims a list. */
export async function actorRecord({ db, spelling }: Archive, name: string, limit: number): Promise<ActorRecord | null> {
  const [actor, ...others] = await actorsNamed(db, await entitiesNamed(db, name, spelling));
  if (!actor) return null;
  const entities = await mergedWith(db, actor.entity);
  const { claims, totals, offices } = await actorClaims(db, entities, limit);
  return { ...actor, names: await namesOf(db, entities), offices: await officesOf(db, offices), ...claims, totals, others };
}

/** The one that appears in most reports first. */
async function actorsNamed(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly KnownActor[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<KnownActor & { name_ar: string; name_en: string }>`
    with seen as (
        select coalesce(one.merged_into, one.id) as id, count(distinct a.report_id)::int as reports
        from unnest(${ids}::text[]) as asked (id) join entities one on one.id = asked.id left join appearances a on a.entity_id = one.id group by 1
      )
    select e.id as entity, e.kind, e.name_ar, e.name_en, e.country, e.sector, e.known, seen.reports
    from seen join entities e on e.id = seen.id order by seen.reports desc, e.id`.execute(db);
  return rows.map(({ name_ar, name_en, ...row }) => ({ ...row, name: { ar: name_ar, en: name_en } }));
}

/** An entity and what was merged into it. */
async function mergedWith(db: Kysely<Tables>, entity: string): Promise<readonly string[]> {
  const merged = await db.selectFrom("entities").select("id").where("merged_into", "=", entity).execute();
  return [entity, ...merged.map(({ id }) => id)];
}

async function namesOf(db: Kysely<Tables>, entities: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name_ar as name from appearances where entity_id = any(${entities}::text[]) order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
