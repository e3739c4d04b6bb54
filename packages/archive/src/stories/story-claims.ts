import { type Kysely, type RawBuilder, sql } from "kysely";
import type { PartyRole, Tables } from "../schema/tables.ts";
import type { StoryClaim, StoryItem, StoryParty } from "./story-claim.ts";

type ClaimPart = Omit<StoryClaim, "parties" | "items" | "tellers">;

/** The claims of stories, in the order of their reports' publication, with all that their slots are compared by. */
export async function storyClaims(db: Kysely<Tables>, stories: readonly string[]): Promise<readonly StoryClaim[]> {
  return stories.length === 0 ? [] : whole(db, await claimParts(db, stories, IN_STORIES));
}

/** An event that no other claim tells, as the only claim of a story that is called as it; none where there is no such event. */
export const loneClaim = async (db: Kysely<Tables>, claim: string): Promise<readonly StoryClaim[]> =>
  whole(db, await claimParts(db, [claim], ALONE));

async function whole(db: Kysely<Tables>, claims: readonly ClaimPart[]): Promise<readonly StoryClaim[]> {
  const spoken = new Map(
    claims.flatMap(({ id, report, statement }) => (statement === null ? [] : [[id, `${report}/${statement}`] as const])),
  );
  const ids = [...claims.map(({ id }) => id), ...spoken.values()];
  const [parties, items] = [await partiesOf(db, ids), await itemsOf(db, ids)];
  return claims.map((claim) => ({
    ...claim,
    parties: parties.get(claim.id) ?? [],
    items: items.get(claim.id) ?? [],
    tellers: [...(parties.get(spoken.get(claim.id) ?? "") ?? [])].filter(isTeller).sort((a, b) => (a.role < b.role ? -1 : 1)),
  }));
}

const isTeller = ({ role }: StoryParty): boolean => role === "speaker" || role === "via";

/** Claims asked for by the stories that they are in, and by their own id. */
const IN_STORIES = sql`select claim_id, story_id, why from story_claims where story_id = asked.id`;
const ALONE = sql`select id as claim_id, id as story_id, 'told once' as why from claims where id = asked.id and kind = 'event'`;

async function claimParts(db: Kysely<Tables>, ids: readonly string[], told: RawBuilder<unknown>): Promise<readonly ClaimPart[]> {
  const { rows } = await sql<ClaimPart>`
    select c.id, s.story_id as story, c.type, s.why, c.report_id as report, coalesce(copies.origin_id, c.report_id) as origin, r.source, r.place, coalesce(r.credits, '{}') as credits,
      r.published_on as "publishedOn", c.status, c.negated, c.verdict, c.happened_from as from, c.happened_to as to, c.statement
    from unnest(${ids}::text[]) as asked (id)
      cross join lateral (${told} offset 0) s
      cross join lateral (select * from claims where id = s.claim_id offset 0) c
      cross join lateral (select number, source, place, credits, published_on from reports where id = c.report_id offset 0) r
      left join lateral (select origin_id from copies where report_id = c.report_id offset 0) copies on true
    order by r.published_on nulls last, r.number, c.trigger_start, c.id`.execute(db);
  return rows;
}

/**
 * Merged entities count as what they were merged into. `offset 0` has each row looked up by its key: the planner, which may not know yet how many rows
 * there are, has tried every pair of two tables.
 */
async function partiesOf(db: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, readonly StoryParty[]>> {
  const { rows } = await sql<StoryParty & { readonly claim: string; readonly role: PartyRole }>`
    select p.claim_id as claim, p.role, coalesce(e.merged_into, p.entity_id) as entity, a.kind, a.name_ar as "nameAr", a.name_en as "nameEn",
      a.country, a.known, a.latitude, a.longitude, a.radius_km as "radiusKm"
    from unnest(${claims}::text[]) as asked (id)
      cross join lateral (select * from parties where claim_id = asked.id offset 0) p
      cross join lateral (select * from appearances where report_id = p.report_id and local_id = p.local_id offset 0) a
      left join lateral (select merged_into from entities where id = p.entity_id offset 0) e on true
    order by p.claim_id, p.role, p.local_id`.execute(db);
  return Map.groupBy(rows, ({ claim }) => claim);
}

async function itemsOf(db: Kysely<Tables>, claims: readonly string[]): Promise<ReadonlyMap<string, readonly StoryItem[]>> {
  const { rows } = await sql<StoryItem & { readonly claim: string }>`
    select i.claim_id as claim, i.class, i.least, i.most from unnest(${claims}::text[]) as asked (id)
      cross join lateral (select * from items where claim_id = asked.id offset 0) i
    order by i.claim_id, i.number`.execute(db);
  return Map.groupBy(rows, ({ claim }) => claim);
}
