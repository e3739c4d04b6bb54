import { type Kysely, sql } from "kysely";
import { keyChunks } from "../open/key-chunks.ts";
import { rowBytes } from "../open/row-bytes.ts";
import { storeBytes, storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { storiesApart } from "./stories-apart.ts";
import { type Membership, storyGroups } from "./story-groups.ts";
import { type StoryLink, storyLinks } from "./story-links.ts";
import { summariseStories } from "./summarise-stories.ts";
import type { KeyedTelling } from "./telling.ts";
import { fromTellingRow, type StoredTelling, tellingRow } from "./telling-rows.ts";
import { uncoveredKeys } from "./uncovered-keys.ts";

/**
 * Joins the events of reports just stored into stories, with one another and with those that the archive holds. An event costs a look-up of its keys
 * and the comparison with what has one in common.
 */
export async function joinStories(db: Kysely<Tables>, fresh: readonly KeyedTelling[]): Promise<void> {
  const held = await tellingsMet(db, fresh);
  const links = storyLinks(fresh, held);
  const keys = uncoveredKeys(fresh, held, links);
  const rows = fresh.map((telling, at) => tellingRow(telling, keys[at] ?? []));
  await storeBytes(db, "tellings", [rowBytes("tellings", rows)]);
  await linkStories(db, links);
}

/** The tellings of the archive that have a key in common with one of these. */
export async function tellingsMet(db: Kysely<Tables>, fresh: readonly KeyedTelling[]): Promise<readonly KeyedTelling[]> {
  const chunks = keyChunks(fresh.flatMap(({ keys }) => keys));
  const { rows } = await sql<StoredTelling>`
    select tellings.*, copies.origin_id
    from (select distinct met.claim_id from unnest(${chunks}::text[]) as chunk (keys) join tellings met on met.keys && chunk.keys::integer[]) as met
      join tellings on tellings.claim_id = met.claim_id left join copies on copies.report_id = tellings.report_id`.execute(db);
  return rows.map(fromTellingRow);
}

/** Lets linked claims join, and tells the stories that changed anew. */
export async function linkStories(db: Kysely<Tables>, links: readonly StoryLink[]): Promise<void> {
  if (links.length === 0) return;
  const apart = await storiesApart(db);
  const members = await membersOf(
    db,
    links.flatMap(({ one, other }) => [one, other]),
    apart === null ? "themselves" : "their stories",
  );
  await moveClaims(db, members, storyGroups(members, links, apart));
}

/** The stories that claims are in: where somebody has split one, with all other claims of those, since each may be what a link must not join. */
async function membersOf(
  db: Kysely<Tables>,
  claims: readonly string[],
  which: "themselves" | "their stories",
): Promise<readonly Membership[]> {
  const asked = sql`claim_id = any(${[...new Set(claims)]}::text[])`;
  const { rows } = await sql<Membership>`select claim_id as claim, story_id as story, why from story_claims
    where ${which === "themselves" ? asked : sql`story_id in (select story_id from story_claims where ${asked})`}`.execute(db);
  return rows;
}

/** Writes what links changed, and no more of a large story: claims that are new in one, and stories that became part of another. */
async function moveClaims(db: Kysely<Tables>, members: readonly Membership[], groups: readonly Membership[]): Promise<void> {
  const before = new Map(members.map(({ claim, story }) => [claim, story]));
  const fresh = groups.filter(({ claim }) => !before.has(claim));
  await storeRows(
    db,
    "story_claims",
    fresh.map(({ claim, story, why }) => ({ claim_id: claim, story_id: story, why })),
  );
  const moved = new Map(
    groups.flatMap(({ claim, story }) => {
      const former = before.get(claim) ?? story;
      return former === story ? [] : [[former, story] as const];
    }),
  );
  if (moved.size > 0) await mergeStories(db, moved);
  await tellStories(db, [...new Set([...fresh.map(({ story }) => story), ...moved.values()])]);
}

async function mergeStories(db: Kysely<Tables>, moved: ReadonlyMap<string, string>): Promise<void> {
  const [from, into] = [[...moved.keys()], [...moved.values()]];
  await sql`update story_claims set story_id = moved.target from unnest(${from}::text[], ${into}::text[]) as moved (story, target)
    where story_claims.story_id = moved.story`.execute(db);
  await db.deleteFrom("stories").where("id", "in", from).execute();
}

/** Tells stories anew; a large one only when it is next asked for, since it may grow with every batch. */
async function tellStories(db: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return;
  const { rows } = await sql<{ readonly id: string }>`select story_id as id from story_claims where story_id = any(${stories}::text[])
    group by story_id having count(*) > ${LARGE}`.execute(db);
  const large = rows.map(({ id }) => id);
  if (large.length > 0) await db.deleteFrom("stories").where("id", "in", large).execute();
  await summariseStories(
    db,
    stories.filter((story) => !large.includes(story)),
  );
}

/** Claims. */
const LARGE = 100;

/** Puts stories in the place of others. */
export async function replaceStories(db: Kysely<Tables>, old: readonly string[], groups: readonly Membership[]): Promise<void> {
  if (old.length > 0) {
    await db.deleteFrom("story_claims").where("story_id", "in", old).execute();
    await db.deleteFrom("stories").where("id", "in", old).execute();
  }
  await storeRows(
    db,
    "story_claims",
    groups.map(({ claim, story, why }) => ({ claim_id: claim, story_id: story, why })),
  );
  await summariseStories(db, [...new Set(groups.map(({ story }) => story))]);
}
