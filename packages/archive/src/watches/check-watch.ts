import type { Kysely, Selectable } from "kysely";
import { lastChange, waitForTurn } from "../audit/record-changes.ts";
import type { ClaimQuery } from "../find/claim-query.ts";
import { type FoundClaim, foundClaims } from "../find/find-claims.ts";
import { matchingClaims } from "../find/matching-claims.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "../stories/list-stories.ts";
import { differenceOf, GONE, type Told, toldClaim, toldStory } from "./told.ts";
import { type Touched, touchedReports } from "./touched-reports.ts";
import type { Watch } from "./watch.ts";

/** Something that is new or changed among what a watch finds. */
export type Alert = Pick<Selectable<Tables["alerts"]>, "number" | "kind" | "subject" | "change" | "at" | "detail">;

/**
 * Looks at what was stored, read again or reviewed since the last check, and keeps and gives what of it is new or changed for a watch. `query` is what the
 * watch asks, as the lexicon of the day has it.
 */
export async function checkWatch({ db, spelling }: Archive, { id }: Watch, query: ClaimQuery, at: string): Promise<readonly Alert[]> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const { checked } = await transaction.selectFrom("watches").select("checked").where("id", "=", id).executeTakeFirstOrThrow();
    const last = await lastChange(transaction);
    const touched = await touchedReports(transaction, checked, last);
    const alerts = await alertsOf(transaction, spelling, id, query, touched);
    await transaction.updateTable("watches").set({ checked: last }).where("id", "=", id).execute();
    return keep(transaction, id, alerts, at);
  });
}

/** An alert that is not kept yet. What is only `noted` is kept to compare with, and not told. */
interface NewAlert {
  readonly kind: "claim" | "story";
  readonly subject: string;
  readonly change: "new" | "changed" | "noted";
  readonly told: Told;
  readonly report: string | null;
  readonly detail: string;
}

async function alertsOf(
  db: Kysely<Tables>,
  spelling: Spelling,
  watch: string,
  query: ClaimQuery,
  touched: Touched,
): Promise<readonly NewAlert[]> {
  const reports = [...touched.reports.keys()];
  const alerts: NewAlert[] = [];
  const stories = new Map<string, "came" | "changed">();
  for (let from = 0; from < reports.length; from += CHUNK) {
    const chunk = reports.slice(from, from + CHUNK);
    const rows = await (await matchingClaims(db, query, spelling))
      .select(["claims.id", "claims.report_id"])
      .where("claims.report_id", "in", chunk)
      .orderBy("claims.id")
      .execute();
    const found = await foundClaims(db, rows);
    alerts.push(...claimAlerts(found, await earlierOf(db, watch, "report_id", chunk), touched));
    for (const { story, report } of found)
      if (story !== null && stories.get(story) !== "came") stories.set(story, touched.reports.get(report) ?? "changed");
  }
  return [...alerts, ...(await storyAlerts(db, watch, stories, reports))];
}

/** Reports looked at together. */
const CHUNK = 200;

function claimAlerts(found: readonly FoundClaim[], earlier: ReadonlyMap<string, Told>, touched: Touched): readonly NewAlert[] {
  const now = found.flatMap((claim): NewAlert[] => {
    const told = toldClaim(claim);
    const before = earlier.get(claim.claim);
    const alert = { kind: "claim", subject: claim.claim, told, report: claim.report } as const;
    if (before === undefined) return [{ ...alert, ...firstTime(claim, touched) }];
    const detail = differenceOf(before, told);
    return detail === "" ? [] : [{ ...alert, change: "changed", detail }];
  });
  const present = new Set(found.map(({ claim }) => claim));
  const gone = [...earlier].flatMap(([subject, before]): NewAlert[] => {
    const detail = present.has(subject) ? "" : differenceOf(before, GONE);
    return detail === "" ? [] : [{ kind: "claim", subject, change: "changed", told: GONE, report: subject.split("/")[0] ?? null, detail }];
  });
  return [...now, ...gone];
}

/** A claim that nothing was told of: new with its report. One that was there before the watch has changed where a person spoke of it. */
function firstTime({ claim, report, verdict }: FoundClaim, { reports, claims }: Touched): Pick<NewAlert, "change" | "detail"> {
  if (reports.get(report) === "came") return { change: "new", detail: "" };
  return claims.has(claim) ? { change: "changed", detail: `verdict: ${verdict ?? "none"}` } : { change: "noted", detail: "" };
}

/** Stories of what was found, once two reports tell them, and of those told of earlier any that the touched reports changed. */
async function storyAlerts(
  db: Kysely<Tables>,
  watch: string,
  found: ReadonlyMap<string, "came" | "changed">,
  reports: readonly string[],
): Promise<readonly NewAlert[]> {
  if (reports.length === 0) return [];
  await refreshStories(db);
  const touched = await db
    .selectFrom("story_claims")
    .innerJoin("claims", "claims.id", "story_claims.claim_id")
    .select("story_id")
    .distinct()
    .where("claims.report_id", "in", reports)
    .execute();
  const ids = touched.map(({ story_id }) => story_id);
  if (ids.length === 0) return [];
  const earlier = await earlierOf(db, watch, "subject", ids);
  const rows = await db.selectFrom("stories").selectAll().where("id", "in", ids).where("reports", ">=", 2).orderBy("id").execute();
  return rows.flatMap((row): NewAlert[] => {
    const before = earlier.get(row.id);
    if (before === undefined && !found.has(row.id)) return [];
    const told = toldStory(row);
    const alert = { kind: "story", subject: row.id, told, report: null } as const;
    if (before === undefined) return [{ ...alert, change: found.get(row.id) === "came" ? "new" : "noted", detail: "" }];
    const detail = differenceOf(before, told);
    return detail === "" ? [] : [{ ...alert, change: "changed", detail }];
  });
}

/** What was last told, of claims of reports or of stories. */
async function earlierOf(
  db: Kysely<Tables>,
  watch: string,
  column: "report_id" | "subject",
  values: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const rows = await db
    .selectFrom("alerts")
    .distinctOn("subject")
    .select(["subject", "told"])
    .where("watch_id", "=", watch)
    .where("kind", "=", column === "subject" ? "story" : "claim")
    .where(column, "in", values)
    .orderBy("subject")
    .orderBy("number", "desc")
    .execute();
  return new Map(rows.map(({ subject, told }) => [subject, JSON.parse(told) as Told]));
}

async function keep(db: Kysely<Tables>, watch: string, alerts: readonly NewAlert[], at: string): Promise<readonly Alert[]> {
  const kept: Alert[] = [];
  for (const { report, told, ...alert } of alerts) {
    const row = { ...alert, watch_id: watch, at, told: JSON.stringify(told), report_id: report, sent: alert.change === "noted" };
    const returned = await db
      .insertInto("alerts")
      .values(row)
      .returning(["number", "kind", "subject", "change", "at", "detail"])
      .executeTakeFirstOrThrow();
    if (returned.change !== "noted") kept.push(returned);
  }
  return kept;
}
