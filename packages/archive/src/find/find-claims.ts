import type { Interval, ReadEvent } from "@isnad/reader";
import type { Kysely } from "kysely";
import { evidenceWords } from "../claims/evidence-words.ts";
import type { Archive } from "../open/archive.ts";
import { type ClaimRecord, type PartyRecord, type ReportRecord, wordsAt } from "../record/record.ts";
import { partsOf } from "../record/report-parts.ts";
import { reportRecord } from "../record/report-record.ts";
import type { ClaimKind, Tables } from "../schema/tables.ts";
import type { ClaimQuery } from "./claim-query.ts";
import type { Listed, Part } from "./listed.ts";
import { FIRST_DAY, type MatchingClaims, matchingClaims } from "./matching-claims.ts";
import type { PartyName } from "./party-names.ts";

/** A claim that was found, with its words and on whose word it rests. */
export interface FoundClaim {
  readonly claim: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly mode: string | null;
  readonly status: string | null;
  readonly negated: boolean;
  readonly verdict: string | null;
  readonly happened: Interval;
  readonly parties: readonly FoundParty[];
  readonly items: ReadEvent["items"];
  readonly office: string | null;
  /** Nearest to the reader first; empty where the report says it itself. */
  readonly chain: readonly FoundParty[];
  readonly trigger: string;
  readonly evidence: string;
  readonly story: string | null;
  readonly report: string;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

export interface FoundParty extends PartyName {
  readonly role: string;
}

/** The claims that a query asks for, the latest happening first; at most `limit`. */
export async function findClaims({ db, spelling }: Archive, query: ClaimQuery, limit: number): Promise<readonly FoundClaim[]> {
  return foundClaims(db, await claimsFrom(await matchingClaims(db, query, spelling), { limit, offset: 0 }));
}

/** A part of what a query finds, and how much there is. */
export async function claimPage({ db, spelling }: Archive, query: ClaimQuery, part: Part): Promise<Listed<FoundClaim>> {
  const matching = await matchingClaims(db, query, spelling);
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  return { rows: await foundClaims(db, await claimsFrom(matching, part)), total };
}

interface ClaimPlace {
  readonly id: string;
  readonly report_id: string;
}

const claimsFrom = (matching: MatchingClaims, { limit, offset }: Part): Promise<readonly ClaimPlace[]> =>
  matching
    .select(["claims.id", "claims.report_id"])
    .orderBy(FIRST_DAY, (order) => order.desc().nullsLast())
    .orderBy("claims.id")
    .limit(limit)
    .offset(offset)
    .execute();

/** Claims by their ids, in that order. */
export async function foundClaims(db: Kysely<Tables>, rows: readonly ClaimPlace[]): Promise<readonly FoundClaim[]> {
  return (await claimsWithReports(db, rows)).map(([claim, report]) => foundClaim(claim, report));
}

/** The same as records, each with its report; of that no other claims. */
export async function claimsWithReports(
  db: Kysely<Tables>,
  rows: readonly ClaimPlace[],
): Promise<readonly (readonly [ClaimRecord, ReportRecord])[]> {
  const ids = rows.map(({ id }) => id);
  const parts = await partsOf(db, [...new Set(rows.map(({ report_id }) => report_id))], ids);
  const reports = new Map(parts.map((part) => [part.report.id, reportRecord(part)]));
  return rows.flatMap(({ id, report_id }) => {
    const report = reports.get(report_id);
    const claim = report?.claims.find((one) => one.id === id);
    return report && claim ? [[claim, report] as const] : [];
  });
}

/** A claim of a report as `find` and its kin tell it. */
export const foundClaim = (claim: ClaimRecord, report: ReportRecord): FoundClaim => ({
  claim: claim.id,
  kind: claim.kind,
  type: claim.type,
  mode: claim.mode,
  status: claim.status,
  negated: claim.negated,
  verdict: claim.verdict,
  happened: claim.happened,
  parties: claim.parties.map(foundParty),
  items: claim.items,
  office: claim.office,
  chain: claim.chain.map(foundParty),
  trigger: wordsAt(report, claim.trigger),
  evidence: evidenceWords(report.reading.report.text, claim),
  story: claim.story,
  report: report.id,
  source: report.source,
  url: report.url,
  published: report.published,
});

const foundParty = ({ role, entityId, nameAr, nameEn }: PartyRecord): FoundParty => ({
  role,
  entity: entityId,
  name: { ar: nameAr, en: nameEn },
});
