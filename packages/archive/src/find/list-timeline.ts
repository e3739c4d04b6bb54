import { type Kysely, sql } from "kysely";
import { presentReadings } from "../claims/present-readings.ts";
import type { Archive } from "../open/archive.ts";
import { manyRows } from "../open/many-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "../stories/list-stories.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { FIRST_DAY, matchingClaims } from "./matching-claims.ts";
import { type PartyName, partyNames } from "./party-names.ts";

/** An event on the line of time. */
export interface DatedEvent {
  readonly claim: string;
  readonly story: string | null;
  readonly type: string;
  readonly status: string | null;
  readonly negated: boolean;
  /** ISO days, inclusive; `null` where open, both where the text does not tell. */
  readonly from: string | null;
  readonly to: string | null;
  readonly publishedOn: string | null;
  readonly report: string;
  readonly actors: readonly PartyName[];
  readonly recipients: readonly PartyName[];
  readonly trigger: string;
  /** Independent origins of its story. */
  readonly origins: number;
}

/** Some events, and how many there are in all. */
export interface Timeline {
  readonly events: readonly DatedEvent[];
  readonly total: number;
}

/**
 * Events in the order of their days. Where there are more than `limit`, those whose stories have most independent origins are kept, and of equals the
 * latest.
 */
export async function listTimeline({ db, spelling }: Archive, query: ClaimQuery, limit: number): Promise<Timeline> {
  await refreshStories(db);
  const matching = (await matchingClaims(db, { ...query, kind: "event" }, spelling))
    .leftJoin("story_claims", "story_claims.claim_id", "claims.id")
    .leftJoin("stories", "stories.id", "story_claims.story_id");
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const first = matching
    .select([
      "claims.id as claim",
      "claims.type",
      "claims.status",
      "claims.negated",
      "claims.report_id as report",
      "story_claims.story_id as story",
    ])
    .select([
      "claims.happened_from as from",
      "claims.happened_to as to",
      "reports.published_on as publishedOn",
      "trigger_start",
      "trigger_end",
    ])
    .select([sql<number>`coalesce(stories.origins, 1)`.as("origins"), FIRST_DAY.as("day")])
    .orderBy("origins", "desc")
    .orderBy(FIRST_DAY, (order) => order.desc().nullsLast())
    .orderBy("claims.id")
    .limit(limit);
  const rows = await manyRows(db, first);
  const ids = rows.map(({ claim }) => claim);
  const names = await partyNames(db, ids, ["actor", "recipient"]);
  const triggers = await triggersOf(db, rows);
  const events = rows
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.claim, b.claim))
    .map(({ claim, story, type, status, negated, from, to, publishedOn, report, origins, trigger_start, trigger_end }) => ({
      ...{ claim, story, type, status, negated, from, to, publishedOn, report, origins },
      actors: names(claim, "actor"),
      recipients: names(claim, "recipient"),
      trigger: triggers(report, trigger_start, trigger_end),
    }));
  return { events, total };
}

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};

async function triggersOf(
  db: Kysely<Tables>,
  rows: readonly { readonly report: string }[],
): Promise<(report: string, start: number, end: number) => string> {
  const readings = await presentReadings(db, [...new Set(rows.map(({ report }) => report))]);
  return (report, start, end) => readings.get(report)?.reading.report.text.slice(start, end) ?? "";
}
