import type { Kysely, Selectable } from "kysely";
import type { PartyRole, Tables } from "../schema/tables.ts";
import type { ExportedParty } from "./exported.ts";

/** The rows of one report. */
export interface ReportParts {
  readonly report: Awaited<ReturnType<typeof reportPage>>[number];
  readonly claims: readonly ClaimParts[];
  readonly appearances: readonly Omit<ExportedParty, "role">[];
}

export interface ClaimParts {
  readonly row: Selectable<Tables["claims"]> & { readonly story_id: string | null };
  readonly parties: readonly { readonly role: PartyRole; readonly localId: string }[];
}

/** The reports of the archive in the order they came in, each with its present reading, a page of them in memory at once. */
export async function* reportParts(db: Kysely<Tables>): AsyncGenerator<ReportParts> {
  for (let after = 0; ; ) {
    const reports = await reportPage(db, after);
    const last = reports.at(-1);
    if (!last) return;
    after = Number(last.number);
    const ids = reports.map(({ id }) => id);
    const [claims, appearances] = [await claimsOf(db, ids), await appearancesOf(db, ids)];
    for (const report of reports) yield { report, claims: claims.get(report.id) ?? [], appearances: appearances.get(report.id) ?? [] };
  }
}

const PAGE = 100;

const reportPage = (db: Kysely<Tables>, after: number) =>
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
    .select(({ fn }) => fn.coalesce("copies.origin_id", "reports.id").as("origin_id"))
    .where("reports.number", ">", after)
    .orderBy("reports.number")
    .limit(PAGE)
    .execute();

async function claimsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, ClaimParts[]>> {
  const claims = await db
    .selectFrom("claims")
    .leftJoin("story_claims", "story_claims.claim_id", "claims.id")
    .selectAll("claims")
    .select("story_claims.story_id")
    .where("claims.report_id", "in", reports)
    .execute();
  const parties = await db
    .selectFrom("parties")
    .select(["claim_id", "role", "local_id as localId"])
    .where("report_id", "in", reports)
    .orderBy("claim_id")
    .orderBy("role")
    .orderBy("localId")
    .execute();
  const byClaim = Map.groupBy(parties, ({ claim_id }) => claim_id);
  return Map.groupBy(
    claims.map((row) => ({ row, parties: byClaim.get(row.id) ?? [] })),
    ({ row }) => row.report_id,
  );
}

async function appearancesOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, Omit<ExportedParty, "role">[]>> {
  const rows = await db
    .selectFrom("appearances")
    .select([
      "report_id as report",
      "local_id as localId",
      "entity_id as entityId",
      "kind",
      "name_ar as nameAr",
      "name_en as nameEn",
      "country",
      "sector",
      "known",
      "latitude",
      "longitude",
      "radius_km as radiusKm",
    ])
    .where("report_id", "in", reports)
    .execute();
  return Map.groupBy(rows, ({ report }) => report);
}
