import type { Kysely } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { replaceStories } from "./join-stories.ts";
import type { ClaimPlace, StorySplit } from "./stories-apart.ts";
import { type Membership, storyId } from "./story-groups.ts";

/** Claims of a story that tell of another event than the rest. */
export interface NewSplit extends Said {
  readonly story: string;
  readonly apart: readonly string[];
}

/**
 * Parts claims from their story; they make a story of their own where they are several. The two stay apart whatever reports come. Gives the
 * number of the review that says so.
 *
 * @throws ArchiveError `no-such-story`, `story-split` where the claims are not of the story or are all of it.
 */
export async function splitStory({ db }: Archive, { story, apart, by, at, reason }: NewSplit): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const members = await membersOf(transaction, story);
    const parted = members.filter(({ claim }) => apart.includes(claim));
    const rest = members.filter(({ claim }) => !apart.includes(claim));
    if (parted.length !== new Set(apart).size || rest.length === 0)
      throw new ArchiveError("story-split", `name some of the claims of ${story}, not all of them; \`isnad story ${story}\` tells ids`);
    const places = await placesOf(transaction, members);
    const body: StorySplit = {
      apart: parted.flatMap(({ claim }) => places.get(claim) ?? []),
      from: rest.flatMap(({ claim }) => places.get(claim) ?? []),
    };
    const row = { at, by, action: "split", subject: story, body: JSON.stringify(body), reason, undone_by: null };
    const { number } = await transaction.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
    const own = storyId(parted.map(({ claim }) => claim));
    const groups = [rest, parted.map((member) => ({ ...member, story: own }))].filter(({ length }) => length > 1).flat();
    await replaceStories(transaction, [story], groups);
    await recordChanges(transaction, [{ at, by, action: "review split", subject: story, detail: { review: number, apart, reason } }]);
    return number;
  });
}

async function membersOf(db: Kysely<Tables>, story: string): Promise<readonly Membership[]> {
  const rows = await db.selectFrom("story_claims").selectAll().where("story_id", "=", story).orderBy("claim_id").execute();
  if (rows.length === 0) throw new ArchiveError("no-such-story", `no story "${story}" in this archive; \`isnad stories\` tells ids`);
  return rows.map(({ claim_id, story_id, why }) => ({ claim: claim_id, story: story_id, why }));
}

async function placesOf(db: Kysely<Tables>, members: readonly Membership[]): Promise<ReadonlyMap<string, ClaimPlace>> {
  const rows = await db
    .selectFrom("claims")
    .select(["id", "report_id", "trigger_start"])
    .where(
      "id",
      "in",
      members.map(({ claim }) => claim),
    )
    .execute();
  return new Map(rows.map(({ id, report_id, trigger_start }) => [id, { report: report_id, start: trigger_start }]));
}
