import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { type FoundClaim, foundClaims } from "./find-claims.ts";
import { FIRST_DAY } from "./matching-claims.ts";

/** What is told of somebody, by kind and by the side that they are on. */
export interface BySide<Told> {
  /** Backing, arms, alliances and the like: what it gives, and what it receives. Offices are not among them. */
  readonly relations: { readonly of: Told; readonly to: Told };
  readonly events: { readonly by: Told; readonly to: Told };
  /** What it says, and what is said to it. */
  readonly statements: { readonly by: Told; readonly to: Told };
}

/** The claims that an actor has a part in, the latest happening first; at most so many of each kind and side, and how many there are. */
export interface ActorClaims {
  readonly claims: BySide<readonly FoundClaim[]>;
  readonly totals: BySide<number>;
  /** Ids of the claims that give it an office: all of them. */
  readonly offices: readonly string[];
}

/** What is told of an actor, by the ids of all that are one with it, found by one question; nothing that a reviewer rejected. */
export async function actorClaims(db: Kysely<Tables>, entities: readonly string[], limit: number): Promise<ActorClaims> {
  const rows = await placesOf(db, entities, limit);
  const offices = rows.filter(({ list }) => list === OFFICE).map(({ id }) => id);
  const shown = rows.filter(({ list, place }) => list !== OFFICE && place <= limit);
  const each = Map.groupBy(shown, ({ id }) => id);
  const found = await foundClaims(
    db,
    [...each.values()].flatMap(([first]) => first ?? []),
  );
  const claims = new Map(found.map((claim) => [claim.claim, claim]));
  const lists = Map.groupBy(shown, ({ list }) => list);
  return {
    claims: bySide((list) => (lists.get(list) ?? []).flatMap(({ id }) => claims.get(id) ?? [])),
    totals: bySide((list) => lists.get(list)?.[0]?.total ?? 0),
    offices,
  };
}

interface ClaimPlace {
  readonly id: string;
  readonly report_id: string;
  /** Kind and side, or `office`. */
  readonly list: string;
  /** Its place in that list, counted from 1, and how long that is. */
  readonly place: number;
  readonly total: number;
}

const OFFICE = "office";

async function placesOf(db: Kysely<Tables>, entities: readonly string[], limit: number): Promise<readonly ClaimPlace[]> {
  const { rows } = await sql<ClaimPlace>`
    with told as materialized (
        select distinct claims.id, claims.report_id, ${FIRST_DAY} as day,
          case when p.role in ('recipient', 'object', 'addressee') then claims.kind || ' to'
            when claims.type = 'holds_office' then ${sql.lit(OFFICE)} else claims.kind || ' by' end as list
        from parties p join claims on claims.id = p.claim_id join reports on reports.id = claims.report_id
        where p.entity_id = any(${entities}::text[]) and p.role <> 'place' and claims.verdict is distinct from 'rejected'
          and not (claims.type = 'holds_office' and claims.negated and p.role = 'subject')
      ),
      placed as (
        select id, report_id, list, row_number() over (partition by list order by day desc nulls last, id) as place, count(*) over (partition by list) as total
        from told
      )
    select * from placed where place <= ${limit} or list = ${sql.lit(OFFICE)} order by list, place`.execute(db);
  return rows;
}

const bySide = <Told>(toldIn: (list: string) => Told): BySide<Told> => ({
  relations: { of: toldIn("relation by"), to: toldIn("relation to") },
  events: { by: toldIn("event by"), to: toldIn("event to") },
  statements: { by: toldIn("statement by"), to: toldIn("statement to") },
});
