import { setImmediate } from "node:timers/promises";
import type { Reading } from "@isnad/reader";
import { type Kysely, type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { PartyRole, Tables } from "../schema/tables.ts";
import type { PartyRecord } from "./record.ts";

/** The rows of one report. */
export interface ReportParts {
  readonly report: Omit<PresentReport, "body">;
  /** Its present reading. */
  readonly reading: Reading;
  readonly claims: readonly ClaimParts[];
  /** Where only some claims were asked for, those who have a part in them and whose word they rest on. */
  readonly appearances: readonly Omit<PartyRecord, "role">[];
}

export interface ClaimParts {
  readonly row: Selectable<Tables["claims"]> & { readonly story_id: string | null };
  readonly parties: readonly { readonly role: PartyRole; readonly localId: string }[];
}

/** The reports of the archive in the order they came in, each with its present reading, a page of them in memory at once. Between two pages others are answered. */
export async function* reportParts(db: Kysely<Tables>): AsyncGenerator<ReportParts> {
  for (let after = 0; ; ) {
    const reports = await presentReports(db).where("reports.number", ">", after).orderBy("reports.number").limit(PAGE).execute();
    const last = reports.at(-1);
    if (!last) return;
    after = Number(last.number);
    yield* await withClaims(db, reports, null);
    await setImmediate();
  }
}

/** Some reports, in no order; with all their claims, or only those that are named. */
export async function partsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
  only: readonly string[] | null = null,
): Promise<readonly ReportParts[]> {
  return ids.length === 0 ? [] : withClaims(db, await presentReports(db).where("reports.id", "in", ids).execute(), only);
}

async function withClaims(
  db: Kysely<Tables>,
  reports: readonly PresentReport[],
  only: readonly string[] | null,
): Promise<readonly ReportParts[]> {
  if (reports.length === 0) return [];
  const ids = reports.map(({ id }) => id);
  const claims = await claimsOf(db, ids, only);
  const told = reports.map(({ body, ...report }) => ({
    report,
    reading: JSON.parse(body) as Reading,
    claims: claims.get(report.id) ?? [],
  }));
  const appearances = await (only === null ? appearancesIn(db, ids) : appearancesOf(db, told));
  return told.map((parts) => ({ ...parts, appearances: appearances.get(parts.report.id) ?? [] }));
}

const PAGE = 50;

/** A report's row with its present reading. */
export type PresentReport = Omit<
  Selectable<Tables["reports"]>,
  "bytes" | "credits" | "terms" | "signature" | "language" | "text_sha256"
> & {
  readonly body: string;
  readonly origin_id: string;
};

/** Reports with their present readings. */
const presentReports = (db: Kysely<Tables>): SelectQueryBuilder<Tables, "reports", PresentReport> =>
  db
    .selectFrom("reports")
    .innerJoin("readings", (join) =>
      join.onRef("readings.report_id", "=", "reports.id").on("readings.number", "=", (eb) =>
        eb
          .selectFrom("readings as any_reading")
          .select(({ fn }) => fn.max("any_reading.number").as("number"))
          .whereRef("any_reading.report_id", "=", "reports.id"),
      ),
    )
    .leftJoin("copies", "copies.report_id", "reports.id")
    .select([
      "reports.id",
      "reports.number",
      "reports.given_id",
      "reports.place",
      "reports.title",
      "reports.source",
      "reports.url",
      "reports.published",
      "reports.published_on",
      "reports.obtained_from",
      "reports.obtained_at",
      "reports.bytes_sha256",
      "readings.body",
    ])
    .select(({ fn }) => fn.coalesce("copies.origin_id", "reports.id").as("origin_id"));

async function claimsOf(
  db: Kysely<Tables>,
  reports: readonly string[],
  only: readonly string[] | null,
): Promise<ReadonlyMap<string, ClaimParts[]>> {
  const all = db
    .selectFrom("claims")
    .leftJoin("story_claims", "story_claims.claim_id", "claims.id")
    .selectAll("claims")
    .select("story_claims.story_id")
    .where("claims.report_id", "in", reports);
  const claims = await (only === null ? all : all.where(sql<boolean>`claims.id = any(${only}::text[])`)).execute();
  const ids = claims.map(({ id }) => id);
  // As rows, so that the planner looks each up by its key: parties have no other.
  const { rows: parties } = await sql<{ readonly claim_id: string; readonly role: PartyRole; readonly localId: string }>`
    select p.claim_id, p.role, p.local_id as "localId" from unnest(${ids}::text[]) as asked (id) join parties p on p.claim_id = asked.id
    order by p.claim_id, p.role, p.local_id`.execute(db);
  const byClaim = Map.groupBy(parties, ({ claim_id }) => claim_id);
  return Map.groupBy(
    claims.map((row) => ({ row, parties: byClaim.get(row.id) ?? [] })),
    ({ row }) => row.report_id,
  );
}

type Appearances = ReadonlyMap<string, Omit<PartyRecord, "role">[]>;

/** All that appear in reports. */
const appearancesIn = (db: Kysely<Tables>, reports: readonly string[]): Promise<Appearances> =>
  appearances(db, sql`from unnest(${reports}::text[]) as asked (id) join appearances a on a.report_id = asked.id`);

/** Those of them that claims name: a report has dozens, a claim two or three. */
function appearancesOf(db: Kysely<Tables>, told: readonly Omit<ReportParts, "appearances">[]): Promise<Appearances> {
  const named = told.flatMap(({ report, reading, claims }) => [...namedIn(reading, claims)].map((local) => ({ report: report.id, local })));
  const [reports, locals] = [named.map(({ report }) => report), named.map(({ local }) => local)];
  return appearances(
    db,
    sql`from unnest(${reports}::text[], ${locals}::text[]) as asked (id, local)
      join appearances a on a.report_id = asked.id and a.local_id = asked.local`,
  );
}

/** The parties of claims, and whoever the report's statements pass on. */
function namedIn({ statements }: Reading, claims: readonly ClaimParts[]): ReadonlySet<string> {
  const parties = claims.flatMap((claim) => claim.parties.map(({ localId }) => localId));
  const speakers = statements.flatMap(({ speaker, via }) => (via === null ? [speaker] : [speaker, via]));
  return new Set([...parties, ...speakers]);
}

async function appearances(db: Kysely<Tables>, from: RawBuilder<unknown>): Promise<Appearances> {
  const { rows } = await sql<Omit<PartyRecord, "role"> & { readonly report: string }>`
    select a.report_id as report, a.local_id as "localId", coalesce(e.merged_into, e.id) as "entityId", a.kind, a.name_ar as "nameAr",
      a.name_en as "nameEn", a.country, a.sector, a.known, a.latitude, a.longitude, a.radius_km as "radiusKm"
    ${from} join entities e on e.id = a.entity_id`.execute(db);
  return Map.groupBy(rows, ({ report }) => report);
}
