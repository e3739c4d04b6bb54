import { type Kysely, sql } from "kysely";
import { keyChunks } from "../open/key-chunks.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { storiesApart } from "./stories-apart.ts";
import { type Membership, storyGroups } from "./story-groups.ts";
import { type StoryLink, storyLinks } from "./story-links.ts";
import { summariseStories } from "./summarise-stories.ts";
import type { KeyedTelling } from "./telling.ts";
import { fromTellingRow, type StoredTelling, tellingRow } from "./telling-rows.ts";

/**
 * Joins the events of reports just stored into stories, with one another and with those that the archive holds. An event costs a look-up of its keys
 * and the comparison with what has one in common.
 */
export async function joinStories(db: Kysely<Tables>, fresh: readonly KeyedTelling[]): Promise<void> {
  const held = await tellingsMet(db, fresh);
  await storeRows(db, "tellings", fresh.map(tellingRow));
  await linkStories(db, storyLinks(fresh, held));
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
  const members = await membersOf(
    db,
    links.flatMap(({ one, other }) => [one, other]),
  );
  const groups = storyGroups(members, links, await storiesApart(db));
  await replaceStories(db, [...new Set(members.map(({ story }) => story))], groups);
}

/** All claims of the stories that any of these claims is in. */
async function membersOf(db: Kysely<Tables>, claims: readonly string[]): Promise<readonly Membership[]> {
  const { rows } = await sql<Membership>`
    select claim_id as claim, story_id as story, why from story_claims
    where story_id in (select story_id from story_claims where claim_id = any(${[...new Set(claims)]}::text[]))`.execute(db);
  return rows;
}

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
