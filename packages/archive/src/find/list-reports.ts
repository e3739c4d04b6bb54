import type { Reading } from "@isnad/reader";
import { type Kysely, sql } from "kysely";
import { presentReadings } from "../claims/present-readings.ts";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import type { ClaimQuery } from "./claim-query.ts";
import type { Listed, Part } from "./listed.ts";
import { matchingReports } from "./matching-reports.ts";

/** A report as it is listed. */
export interface ListedReport {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly publishedOn: string | null;
  readonly obtainedAt: string;
  readonly language: string;
  /** First letters of the text. */
  readonly opening: string;
  readonly claimCount: number;
  /** Claims that nobody has reviewed. */
  readonly unreviewed: number;
  /** What the reader could not do. */
  readonly issues: number;
  /** The report whose near-copy it is. */
  readonly copyOf: string | null;
}

/** The reports that a query asks for, the last stored first. */
export async function listReports({ db, spelling }: Archive, query: ClaimQuery, { limit, offset }: Part): Promise<Listed<ListedReport>> {
  const matching = await matchingReports(db, query, spelling);
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await matching.select("reports.id").orderBy("reports.number", "desc").limit(limit).offset(offset).execute();
  const ids = rows.map(({ id }) => id);
  const readings = await presentReadings(db, ids);
  return { rows: await listedReports(db, ids, (id) => readings.get(id)?.reading), total };
}

/** Reports by their ids, in that order; what the archive does not hold is left out. `readingOf` gives their present readings. */
export async function listedReports(
  db: Kysely<Tables>,
  ids: readonly string[],
  readingOf: (id: string) => Reading | undefined,
): Promise<readonly ListedReport[]> {
  const { rows } = await sql<Omit<ListedReport, "opening" | "issues">>`
    select r.id, r.title, r.source, r.url, r.published, r.published_on as "publishedOn", r.obtained_at as "obtainedAt", r.language,
      copies.origin_id as "copyOf", told.claims as "claimCount", told.unreviewed
    from unnest(${ids}::text[]) with ordinality as asked (id, place) join reports r on r.id = asked.id left join copies on copies.report_id = r.id
      cross join lateral (select count(*) as claims, count(*) filter (where c.verdict is null) as unreviewed from claims c where c.report_id = r.id) told
    order by asked.place`.execute(db);
  return rows.map((row) => ({ ...row, ...ofReading(readingOf(row.id)) }));
}

const ofReading = (reading: Reading | undefined): Pick<ListedReport, "opening" | "issues"> => ({
  opening: reading?.report.text.slice(0, OPENING).toWellFormed() ?? "",
  issues: reading?.issues.length ?? 0,
});

/** UTF-16 units. */
const OPENING = 240;
