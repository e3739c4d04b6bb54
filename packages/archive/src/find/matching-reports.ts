import { type Kysely, type SelectQueryBuilder, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { matchingClaims, reportsWithWord } from "./matching-claims.ts";

export type MatchingReports = SelectQueryBuilder<Tables, "reports", object>;

/**
 * The reports that a query asks for: where it asks for something of claims, those that tell such a claim; else by outlet, words and the days of their
 * publication.
 */
export async function matchingReports(db: Kysely<Tables>, query: ClaimQuery, spelling: Spelling): Promise<MatchingReports> {
  const reports = db.selectFrom("reports");
  if (!asksOfClaims(query)) return withOwn(db, reports, query);
  const claims = await matchingClaims(db, query, spelling);
  return reports.where("reports.id", "in", claims.select("claims.report_id"));
}

const asksOfClaims = ({ actor, recipient, speaker, place, kind, type, relation, status, grade }: ClaimQuery): boolean =>
  [actor, recipient, speaker, place, kind, type, relation, status, grade].some((asked) => asked !== null);

async function withOwn(db: Kysely<Tables>, reports: MatchingReports, query: ClaimQuery): Promise<MatchingReports> {
  const { source, since, until, asKnownOn, words } = query;
  let asked = reports;
  if (source !== null) asked = asked.where("reports.source", "=", source);
  if (since !== null) asked = asked.where("reports.published_on", ">=", since);
  if (until !== null) asked = asked.where("reports.published_on", "<=", until);
  if (asKnownOn !== null) asked = asked.where("reports.published_on", "<=", asKnownOn);
  for (const forms of words) asked = asked.where(sql<boolean>`reports.id = any(${await reportsWithWord(db, forms)}::text[])`);
  return asked;
}
