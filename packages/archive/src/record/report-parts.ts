import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import type { PartyRole, Tables } from "../schema/tables.ts";
import type { PartyRecord } from "./record.ts";

/** The rows of one report. */
export interface ReportParts {
  readonly report: PresentReport;
  readonly claims: readonly ClaimParts[];
  readonly appearances: readonly Omit<PartyRecord, "role">[];
}

export interface ClaimParts {
  readonly row: Selectable<Tables["claims"]> & { readonly story_id: string | null };
  readonly parties: readonly { readonly role: PartyRole; readonly localId: string }[];
}

/** The reports of the archive in the order they came in, each with its present reading, a page of them in memory at once. */
export async function* reportParts(db: Kysely<Tables>): AsyncGenerator<ReportParts> {
  for (let after = 0; ; ) {
    const reports = await presentReports(db).where("reports.number", ">", after).orderBy("reports.number").limit(PAGE).execute();
    const last = reports.at(-1);
    if (!last) return;
    after = Number(last.number);
    yield* await withClaims(db, reports, null);
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
  const [claims, appearances] = [await claimsOf(db, ids, only), await appearancesOf(db, ids)];
  return reports.map((report) => ({ report, claims: claims.get(report.id) ?? [], appearances: appearances.get(report.id) ?? [] }));
}

const PAGE = 100;

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

async function appearancesOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, Omit<PartyRecord, "role">[]>> {
  const rows = await db
    .selectFrom("appearances")
    .innerJoin("entities", "entities.id", "appearances.entity_id")
    .select(({ fn }) => fn.coalesce("entities.merged_into", "entities.id").as("entityId"))
    .select([
      "appearances.report_id as report",
      "appearances.local_id as localId",
      "appearances.kind",
      "appearances.name_ar as nameAr",
      "appearances.name_en as nameEn",
      "appearances.country",
      "appearances.sector",
      "appearances.known",
      "latitude",
      "longitude",
      "radius_km as radiusKm",
    ])
    .where("report_id", "in", reports)
    .execute();
  return Map.groupBy(rows, ({ report }) => report);
}
