import { type Kysely, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { type ClaimQuery, EVERYTHING } from "./claim-query.ts";
import { entitiesNamed } from "./entities-named.ts";
import { type FoundClaim, findClaims } from "./find-claims.ts";
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
export interface ActorRecord extends KnownActor {
  /** Names that reports give it. */
  readonly names: readonly string[];
  readonly offices: readonly HeldOffice[];
  /** Backing, arms, alliances and the like: what it gives, and what it receives. */
  readonly relations: { readonly of: readonly FoundClaim[]; readonly to: readonly FoundClaim[] };
  readonly events: { readonly by: readonly FoundClaim[]; readonly to: readonly FoundClaim[] };
  /** What it says, and what is said to it. */
  readonly statements: { readonly by: readonly FoundClaim[]; readonly to: readonly FoundClaim[] };
  /** Others that bear the name: whether they are the same, a person must say (`isnad review merge`). */
  readonly others: readonly KnownActor[];
}

/** What the archive holds of whoever appears most often under a name or id; `null` where nobody does. At most `limit` claims a list. */
export async function actorRecord(archive: Archive, name: string, limit: number): Promise<ActorRecord | null> {
  const { db, spelling } = archive;
  const [actor, ...others] = await actorsNamed(db, await entitiesNamed(db, name, spelling));
  if (!actor) return null;
  const find = (query: Partial<ClaimQuery>) => findClaims(archive, { ...EVERYTHING, ...query }, limit);
  const { entity } = actor;
  const relationsOf = await find({ kind: "relation", actor: entity });
  return {
    ...actor,
    names: await namesOf(db, entity),
    offices: officesOf(relationsOf),
    relations: {
      of: relationsOf.filter(({ type }) => type !== "holds_office"),
      to: await find({ kind: "relation", recipient: entity }),
    },
    events: { by: await find({ kind: "event", actor: entity }), to: await find({ kind: "event", recipient: entity }) },
    statements: { by: await find({ kind: "statement", speaker: entity }), to: await find({ kind: "statement", recipient: entity }) },
    others,
  };
}

/** The one that appears in most reports first. */
async function actorsNamed(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly KnownActor[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<KnownActor & { name_ar: string; name_en: string }>`
    select e.id as entity, e.kind, e.name_ar, e.name_en, e.country, e.sector, e.known, count(distinct a.report_id)::int as reports
    from entities e join entities one on one.id = e.id or one.merged_into = e.id left join appearances a on a.entity_id = one.id
    where e.id = any(${sql.val(ids)}::text[]) and e.merged_into is null
    group by e.id order by reports desc, e.id`.execute(db);
  return rows.map(({ name_ar, name_en, ...row }) => ({ ...row, name: { ar: name_ar, en: name_en } }));
}

async function namesOf(db: Kysely<Tables>, entity: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select distinct a.name_ar as name from appearances a join entities e on e.id = a.entity_id
    where coalesce(e.merged_into, e.id) = ${entity} order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
