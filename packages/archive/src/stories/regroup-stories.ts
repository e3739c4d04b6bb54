import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { linkStories, replaceStories, tellingsMet } from "./join-stories.ts";
import { storiesApart } from "./stories-apart.ts";
import { storyGroups } from "./story-groups.ts";
import { storyLinks } from "./story-links.ts";
import type { KeyedTelling } from "./telling.ts";
import { fromTellingRow } from "./telling-rows.ts";
import { uncoveredKeys } from "./uncovered-keys.ts";

/** Takes a report's events out of their stories, before it is read anew or goes; what is left of each story is grouped afresh. */
export async function leaveStories(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  if (reports.length === 0) return;
  const tellings = await db.selectFrom("tellings").select("claim_id").where("report_id", "in", reports).execute();
  const claims = tellings.map(({ claim_id }) => claim_id);
  const stories = await storiesHolding(db, claims);
  await db.deleteFrom("tellings").where("report_id", "in", reports).execute();
  await regroupStories(db, stories, new Set(claims));
}

/** Forgets how claims were grouped into stories and groups them, but for those that left, by what they have in common. */
async function regroupStories(db: Kysely<Tables>, stories: readonly string[], left: ReadonlySet<string>): Promise<void> {
  if (stories.length === 0) return;
  const rows = await db.selectFrom("story_claims").select("claim_id").where("story_id", "in", stories).execute();
  const tellings = await tellingsOfClaims(
    db,
    rows.map(({ claim_id }) => claim_id).filter((claim) => !left.has(claim)),
  );
  const links = storyLinks(tellings, []);
  await replaceStories(db, stories, storyGroups([], links, await storiesApart(db)));
  await storeKeys(db, tellings, uncoveredKeys(tellings, [], links));
}

/** What is left must be found by what the claims that left were found by. */
async function storeKeys(db: Kysely<Tables>, tellings: readonly KeyedTelling[], keys: readonly (readonly number[])[]): Promise<void> {
  const found = tellings.map(({ claim }, at) => ({ claim_id: claim, keys: keys[at] ?? [] }));
  await sql`update tellings set keys = told.keys from json_populate_recordset(null::tellings, ${JSON.stringify(found)}::json) as told
    where told.claim_id = tellings.claim_id and tellings.keys <> told.keys`.execute(db);
}

/** Looks for the stories of claims once more, among all that the archive holds. */
export async function rejoinStories(db: Kysely<Tables>, claims: readonly string[]): Promise<void> {
  const fresh = await tellingsOfClaims(db, claims);
  if (fresh.length === 0) return;
  const own = new Set(claims);
  const held = (await tellingsMet(db, fresh)).filter(({ claim }) => !own.has(claim));
  await linkStories(db, storyLinks(fresh, held));
}

async function storiesHolding(db: Kysely<Tables>, claims: readonly string[]): Promise<readonly string[]> {
  if (claims.length === 0) return [];
  const rows = await db.selectFrom("story_claims").select("story_id").distinct().where("claim_id", "in", claims).execute();
  return rows.map(({ story_id }) => story_id);
}

async function tellingsOfClaims(db: Kysely<Tables>, claims: readonly string[]): Promise<readonly KeyedTelling[]> {
  if (claims.length === 0) return [];
  const rows = await db
    .selectFrom("tellings")
    .leftJoin("copies", "copies.report_id", "tellings.report_id")
    .selectAll("tellings")
    .select("copies.origin_id")
    .where("claim_id", "in", claims)
    .orderBy("claim_id")
    .execute();
  return rows.map(fromTellingRow);
}
