import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import { keyChunks } from "../open/key-chunks.ts";
import type { PartyRole, Tables } from "../schema/tables.ts";
import { wordNumber } from "../search/word-number.ts";
import { refreshStories } from "../stories/list-stories.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { entitiesNamed } from "./entities-named.ts";

export type MatchingClaims = SelectQueryBuilder<Tables, "claims" | "reports", object>;

/** The claims that a query asks for, joined with their reports. Names that nobody bears match nothing. */
export async function matchingClaims(db: Kysely<Tables>, query: ClaimQuery, spelling: Spelling): Promise<MatchingClaims> {
  let found: MatchingClaims = db.selectFrom("claims").innerJoin("reports", "reports.id", "claims.report_id");
  for (const [name, roles] of partiesAsked(query)) {
    const entities = await entitiesNamed(db, name, spelling);
    found = found.where((where) =>
      where.exists(
        where
          .selectFrom("parties")
          .select("parties.claim_id")
          .whereRef("parties.claim_id", "=", "claims.id")
          .where("parties.role", "in", roles)
          .where("parties.entity_id", "in", entities.length > 0 ? entities : [""]),
      ),
    );
  }
  return withWords(db, withDays(withColumns(await withGrade(db, found, query), query), query), query);
}

function partiesAsked({ actor, recipient, speaker, place }: ClaimQuery): readonly (readonly [name: string, roles: readonly PartyRole[]])[] {
  const asked: readonly (readonly [string | null, readonly PartyRole[]])[] = [
    [actor, ["actor", "subject"]],
    [recipient, ["recipient", "object", "addressee"]],
    [speaker, ["speaker", "via"]],
    [place, ["place"]],
  ];
  return asked.flatMap(([name, roles]) => (name === null ? [] : [[name, roles] as const]));
}

/** Grades stand in the stories' rows, which are made again first where a review has taken them away. */
async function withGrade(db: Kysely<Tables>, found: MatchingClaims, { grade }: ClaimQuery): Promise<MatchingClaims> {
  if (grade === null) return found;
  await refreshStories(db);
  return found.where(
    sql<boolean>`claims.id in (select c.claim_id from story_claims c join stories s on s.id = c.story_id where s.grade = ${grade})`,
  );
}

function withColumns(found: MatchingClaims, { kind, type, relation, status, source, rejected }: ClaimQuery): MatchingClaims {
  let asked = found;
  if (source !== null) asked = asked.where("reports.source", "=", source);
  if (kind !== null) asked = asked.where("claims.kind", "=", kind);
  if (type !== null) asked = asked.where("claims.type", "=", type);
  if (relation !== null) asked = asked.where("claims.kind", "=", "relation").where("claims.type", "=", relation);
  if (status !== null) asked = asked.where("claims.status", "=", status as "occurred");
  return rejected ? asked : asked.where(sql<boolean>`claims.verdict is distinct from 'rejected'`);
}

/** The first and last day of a claim: its own, else its report's. */
export const FIRST_DAY = sql<string | null>`coalesce(claims.happened_from, claims.happened_to, reports.published_on)`;
const LAST_DAY = sql<string | null>`coalesce(claims.happened_to, claims.happened_from, reports.published_on)`;

function withDays(found: MatchingClaims, { since, until, asKnownOn }: ClaimQuery): MatchingClaims {
  let asked = found;
  if (since !== null) asked = asked.where(LAST_DAY, ">=", since);
  if (until !== null) asked = asked.where(FIRST_DAY, "<=", until);
  return asKnownOn === null ? asked : asked.where("reports.published_on", "<=", asKnownOn);
}

async function withWords(db: Kysely<Tables>, found: MatchingClaims, { words }: ClaimQuery): Promise<MatchingClaims> {
  let asked = found;
  for (const forms of words) asked = asked.where(sql<boolean>`reports.id = any(${await reportsWithWord(db, forms)}::text[])`);
  return asked;
}

/** A word has thousands of forms, and whether a report has one of them is for its index to say: the planner would rather look through all reports. */
export async function reportsWithWord(db: Kysely<Tables>, forms: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select distinct reports.id from unnest(${keyChunks(forms.map(wordNumber))}::text[]) as chunk (keys)
    join reports on reports.terms && chunk.keys::bigint[]`.execute(db);
  return rows.map(({ id }) => id);
}
