import { sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import { refreshStories } from "../stories/list-stories.ts";
import { MUTUAL_TYPES } from "../stories/mutual-types.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { FIRST_DAY, matchingClaims } from "./matching-claims.ts";
import type { PartyName } from "./party-names.ts";

/** Who stands to whom, by events and relations. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** How many there are; more than given where it was cut. */
  readonly total: { readonly nodes: number; readonly edges: number };
}

export interface NetworkNode extends PartyName {
  readonly kind: string;
  readonly country: string | null;
  /** Those that tie it to others, once for each tie. */
  readonly claims: number;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "event" | "relation";
  readonly type: string;
  /** Some of its claims, at most a hundred, the latest first. */
  readonly claims: readonly string[];
  readonly claimCount: number;
  readonly reports: number;
  /** At most so many independent ones: reports of one outlet and copies of one text are one. */
  readonly origins: number;
  /** No report tells it in its own voice. */
  readonly claimedOnly: boolean;
  /** Claims of a story that it is told in contradict each other. */
  readonly contradicted: boolean;
  /** First and last day that it is told of. */
  readonly firstOn: string | null;
  readonly lastOn: string | null;
}

/** What is kept of a large network: the nodes with most claims, and among them the edges of most reports. */
export interface NetworkCut {
  readonly nodes: number;
  readonly edges: number;
}

/**
 * The network of what a query asks for: from who does something to whom it is done, from the subject of a relation to its object, and between all who
 * are told to have met or agreed.
 */
export async function listNetwork({ db, spelling }: Archive, query: ClaimQuery, cut: NetworkCut): Promise<Network> {
  await refreshStories(db);
  const matching = (await matchingClaims(db, query, spelling))
    .where("claims.kind", "in", query.kind === null ? ["event", "relation"] : [query.kind])
    .where("claims.negated", "=", false)
    .select(["claims.id", "claims.kind", "claims.type", "claims.statement", "claims.report_id", FIRST_DAY.as("day")])
    .select(sql<string>`coalesce(reports.source, claims.report_id)`.as("outlet"));
  const { rows } = await sql<NetworkRow>`
    with asked as materialized (${matching}),
      sides as materialized (
        select p.claim_id, p.role in ('actor', 'subject') as doing, coalesce(merged.merged_into, p.entity_id) as id
        from asked join parties p on p.claim_id = asked.id and p.role in ('actor', 'recipient', 'subject', 'object')
          left join (select id, merged_into from entities where merged_into is not null) merged on merged.id = p.entity_id
      ),
      ends as materialized (
        select a.claim_id, a.id as one, b.id as other from sides a join sides b on b.claim_id = a.claim_id and not b.doing and b.id <> a.id
          where a.doing
        union
        select a.claim_id, a.id, b.id from sides a join sides b on b.claim_id = a.claim_id and b.doing and a.id < b.id
          join asked on asked.id = a.claim_id and asked.type = any(${[...MUTUAL_TYPES]}::text[]) where a.doing
      ),
      edges as materialized (
        select one as "from", other as "to", asked.kind, asked.type, (array_agg(asked.id order by asked.day desc nulls last, asked.id))[1:100] as claims,
          count(*) as "claimCount", count(distinct asked.report_id) as reports, count(distinct coalesce(copies.origin_id, asked.outlet)) as origins,
          bool_and(asked.statement is not null) as "claimedOnly", bool_or(coalesce(stories.contradictions, 0) > 0) as contradicted,
          min(asked.day) as "firstOn", max(asked.day) as "lastOn"
        from ends join asked on asked.id = ends.claim_id left join copies on copies.report_id = asked.report_id
          left join story_claims on story_claims.claim_id = asked.id left join stories on stories.id = story_claims.story_id
        group by one, other, asked.kind, asked.type
      ),
      weights as materialized (
        select id, sum(claims) as claims from (select "from" as id, "claimCount" as claims from edges union all select "to", "claimCount" from edges) told group by id
      ),
      kept as materialized (select id, claims from weights order by claims desc, id limit ${cut.nodes})
    select (select count(*) from weights) as node_total,
      (select count(*) from edges) as edge_total,
      (select coalesce(json_agg(json_build_object('entity', e.id, 'name', json_build_object('ar', e.name_ar, 'en', e.name_en), 'kind', e.kind,
        'country', e.country, 'claims', kept.claims) order by kept.claims desc, e.id), '[]') from kept join entities e on e.id = kept.id) as nodes,
      (select coalesce(json_agg(told order by told.reports desc, told."from", told."to", told.kind, told.type), '[]')
        from (select * from edges where "from" in (select id from kept) and "to" in (select id from kept) order by reports desc, "from", "to", kind, type limit ${cut.edges}) told) as edges`.execute(
    db,
  );
  const [{ nodes, edges, node_total, edge_total } = NOTHING] = rows;
  return { nodes, edges, total: { nodes: node_total, edges: edge_total } };
}

interface NetworkRow extends Pick<Network, "nodes" | "edges"> {
  readonly node_total: number;
  readonly edge_total: number;
}

const NOTHING: NetworkRow = { nodes: [], edges: [], node_total: 0, edge_total: 0 };
