import { type RawBuilder, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { FIRST_DAY, matchingClaims } from "./matching-claims.ts";
import { type CountedEvent, type EventCount, tally } from "./tally.ts";

/** What events may be counted by. */
export const COUNTED_BY = ["day", "week", "month", "year", "type", "mode", "place", "country", "actor", "recipient", "source"] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/**
 * Counts realised events (occurred or ongoing, not negated, told for their own sake) by one thing or several, in the order of their names. An event with
 * two actors counts for each.
 */
export async function countEvents({ db, spelling }: Archive, query: ClaimQuery, by: readonly CountedBy[]): Promise<readonly EventCount[]> {
  const matching = await matchingClaims(db, { ...query, kind: "event" }, spelling);
  const realised = matching
    .where("claims.negated", "=", false)
    .where("claims.foreground", "=", true)
    .where("claims.status", "in", ["occurred", "ongoing"]);
  const keys = by.map((one, at) => KEYS[one].as(`key${at}`));
  const rows = await realised
    .leftJoin("story_claims", "story_claims.claim_id", "claims.id")
    .select(["claims.id", "claims.report_id as report", "story_claims.story_id as story"])
    .leftJoin(TOLLS.as("tolls"), "tolls.claim_id", "claims.id")
    .select(["tolls.killed", "tolls.wounded", ...keys])
    .execute();
  return tally(rows as unknown as readonly CountedEvent[], by.length);
}

const day = (format: string) => sql<string | null>`to_char(${FIRST_DAY}::date, ${sql.lit(format)})`;

/** An array: a claim stands under each of its keys. */
const party = (role: string, name: string) => sql<readonly string[]>`(select array_agg(distinct ${sql.raw(name)}) from parties p
  join entities e on e.id = p.entity_id join entities w on w.id = coalesce(e.merged_into, e.id) where p.claim_id = claims.id and p.role = ${sql.lit(role)})`;

const KEYS: Readonly<Record<CountedBy, RawBuilder<unknown>>> = {
  day: day("YYYY-MM-DD"),
  week: day('IYYY-"W"IW'),
  month: day("YYYY-MM"),
  year: day("YYYY"),
  type: sql<string | null>`claims.type`,
  mode: sql<string | null>`claims.mode`,
  place: party("place", "w.name_en"),
  country: party("place", "w.country"),
  actor: party("actor", "w.name_en"),
  recipient: party("recipient", "w.name_en"),
  source: sql<string | null>`reports.source`,
};

/** The least and the most that one claim tells of the dead and of the wounded, as JSON; `null` where it tells none. */
const toll = (name: string) => sql`case when count(*) filter (where class = ${sql.lit(name)}) > 0 then json_build_object(
  'least', sum(coalesce(least, most, 1)) filter (where class = ${sql.lit(name)}),
  'most', case when bool_or(most is null) filter (where class = ${sql.lit(name)}) then null
    else sum(coalesce(most, least)) filter (where class = ${sql.lit(name)}) end) end`;

type Toll = CountedEvent["killed"];

const TOLLS = sql<{ readonly claim_id: string; readonly killed: Toll; readonly wounded: Toll }>`(
  select claim_id, ${toll("killed")} as killed, ${toll("wounded")} as wounded
  from items where class in ('killed', 'wounded') group by claim_id)`;
