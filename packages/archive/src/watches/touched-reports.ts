import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** What a stretch of the log changed. */
export interface Touched {
  /** Reports whose claims it may have changed, and whether they came in it. */
  readonly reports: ReadonlyMap<string, "came" | "changed">;
  /** Claims that a person spoke of in it. */
  readonly claims: ReadonlySet<string>;
}

/** What rows of the log after `from` and up to `to` changed. The subject of a row is a report, a claim, an entity or a story. */
export async function touchedReports(db: Kysely<Tables>, from: number, to: number): Promise<Touched> {
  const rows = await db
    .selectFrom("audit")
    .select(["action", "subject"])
    .where("number", ">", from)
    .where("number", "<=", to)
    .where("action", "in", ACTIONS)
    .execute();
  const reports = new Map<string, "came" | "changed">();
  for (const { action, subject } of rows) {
    const report = REPORT.exec(subject)?.[0];
    if (report !== undefined && reports.get(report) !== "came") reports.set(report, CAME.has(action) ? "came" : "changed");
  }
  const subjects = rows.map(({ subject }) => subject);
  for (const report of await reportsTelling(
    db,
    subjects.filter((subject) => !REPORT.test(subject)),
  ))
    if (!reports.has(report)) reports.set(report, "changed");
  return { reports, claims: new Set(subjects.filter((subject) => subject.includes("/"))) };
}

/** The id of a report, or the beginning of a claim's. */
const REPORT = /^[0-9a-f]{24}(?=\/|$)/u;

const CAME = new Set(["add", "import"]);
const ACTIONS = [
  ...CAME,
  "reread",
  ...["accept", "reject", "correct", "annotate", "merge", "split", "undo"].map((action) => `review ${action}`),
];

/** The reports that tell of entities or stories. */
async function reportsTelling(db: Kysely<Tables>, subjects: readonly string[]): Promise<readonly string[]> {
  if (subjects.length === 0) return [];
  const { rows } = await sql<{ report: string }>`
    select report_id as report from appearances where entity_id = any(${subjects}::text[])
      or entity_id in (select merged_into from entities where id = any(${subjects}::text[]))
    union select split_part(claim_id, '/', 1) from story_claims where story_id = any(${subjects}::text[])`.execute(db);
  return rows.map(({ report }) => report);
}
