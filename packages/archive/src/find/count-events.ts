import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import { manyRows } from "../open/many-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { FIRST_DAY, matchingClaims } from "./matching-claims.ts";
import { type CountedEvent, type EventCount, inOrder, tally } from "./tally.ts";

/** What events may be counted by. */
export const COUNTED_BY = ["day", "week", "month", "year", "type", "mode", "place", "country", "actor", "recipient", "source"] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

/** A count with the names of its keys: for whoever is counted as an entity, its English name; else the key itself. */
export interface NamedCount extends EventCount {
  readonly names: readonly (string | null)[];
}

/**
 * Counts realised events (occurred or ongoing, not negated, told for their own sake) by one thing or several. An event with two actors counts for each.
 * Actors, recipients and places are counted by entity, two of one name apart; groups that are only described, by what they are called.
 */
export async function countEvents({ db, spelling }: Archive, query: ClaimQuery, by: readonly CountedBy[]): Promise<readonly NamedCount[]> {
  const matching = await matchingClaims(db, { ...query, kind: "event" }, spelling);
  const realised = matching
    .where("claims.negated", "=", false)
    .where("claims.foreground", "=", true)
    .where("claims.status", "in", ["occurred", "ongoing"]);
  const keys = by.map((one, at) => KEYS[one].as(`key${at}`));
  const counted = realised
    .leftJoin("story_claims", "story_claims.claim_id", "claims.id")
    .select(["claims.id", "claims.report_id as report", "story_claims.story_id as story"])
    .leftJoin(TOLLS.as("tolls"), "tolls.claim_id", "claims.id")
    .select(["tolls.killed", "tolls.wounded", ...keys]);
  const counts = tally((await manyRows(db, counted)) as unknown as readonly CountedEvent[], by.length);
  const names = await namesOf(db, [...new Set(counts.flatMap(({ keys: told }) => told))]);
  const named = counts.map((count) => ({ ...count, names: count.keys.map((key) => (key === null ? null : (names.get(key) ?? key))) }));
  const times = by.flatMap((one, at) => (TIMES.has(one) ? [at] : []));
  return named.sort((a, b) => inOrder(keysAt(a, times), keysAt(b, times)) || b.stories - a.stories || inOrder(a.names, b.names));
}

const keysAt = ({ keys }: NamedCount, places: readonly number[]): readonly (string | null)[] => places.map((at) => keys[at] ?? null);

/** What is told in its own order; under one time the most frequent comes first. */
const TIMES: ReadonlySet<CountedBy> = new Set(["day", "week", "month", "year"]);

/** The names of those keys that are ids of entities. */
async function namesOf(db: Kysely<Tables>, keys: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name_en as name from entities where id = any(${keys.filter((key) => key !== null)}::text[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const day = (format: string) => sql<string | null>`to_char(${FIRST_DAY}::date, ${sql.lit(format)})`;

/** An array: a claim stands under each of its keys. */
const party = (role: string, name: string) => sql<readonly string[]>`(select array_agg(distinct ${sql.raw(name)}) from parties p
  join entities e on e.id = p.entity_id join entities w on w.id = coalesce(e.merged_into, e.id) where p.claim_id = claims.id and p.role = ${sql.lit(role)})`;

/** Each report's "gunmen" are an entity of their own; they are counted together. */
const ENTITY = "case when w.kind = 'group' and w.known is null then w.name_en else w.id end";

const KEYS: Readonly<Record<CountedBy, RawBuilder<unknown>>> = {
  day: day("YYYY-MM-DD"),
  week: day('IYYY-"W"IW'),
  month: day("YYYY-MM"),
  year: day("YYYY"),
  type: sql<string | null>`claims.type`,
  mode: sql<string | null>`claims.mode`,
  place: party("place", ENTITY),
  country: party("place", "w.country"),
  actor: party("actor", ENTITY),
  recipient: party("recipient", ENTITY),
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
