import type { Reading } from "@isnad/reader";
import { speakerChain } from "@isnad/reader";
import type { Kysely, Selectable } from "kysely";
import { evidenceWords } from "../claims/evidence-words.ts";
import { presentReadings } from "../claims/present-readings.ts";
import { ArchiveError } from "../errors.ts";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "./list-stories.ts";
import { originsOf } from "./origins-of.ts";
import { type Slot, slotsOf } from "./slots.ts";
import type { StoryClaim } from "./story-claim.ts";
import { loneClaim, storyClaims } from "./story-claims.ts";
import { summaryOf } from "./summarise-stories.ts";

/** A claim of a story with its words. */
export interface ToldClaim extends StoryClaim {
  /** The words that the claim was read from, and of them the word of doing. */
  readonly words: string;
  readonly trigger: string;
  /** On whose word, nearest to the reader first; empty where the report says it in its own voice. */
  readonly chain: readonly string[];
  /** Claims of one number rest on one origin; counted from 1. */
  readonly originNumber: number;
}

/** A story with all that is told of it. */
export type WholeStory = Selectable<Tables["stories"]> & { readonly slots: readonly Slot[]; readonly claims: readonly ToldClaim[] };

/**
 * A story by its id, or by the id of a claim of it. An event that only one claim tells has no row among stories: it is told as a story of that claim,
 * called as it.
 *
 * @throws ArchiveError `no-such-story`.
 */
export async function storyOf(db: Kysely<Tables>, id: string): Promise<WholeStory> {
  await refreshStories(db);
  const claim = await db.selectFrom("story_claims").select("story_id").where("claim_id", "=", id).executeTakeFirst();
  const story = await db
    .selectFrom("stories")
    .selectAll()
    .where("id", "=", claim?.story_id ?? id)
    .executeTakeFirst();
  const claims = story ? await storyClaims(db, [story.id]) : await loneClaim(db, id);
  if (claims.length === 0) throw new ArchiveError("no-such-story", `no story "${id}" in this archive; \`isnad stories\` tells ids`);
  return { ...(story ?? (await summaryOf(db, id, claims))), slots: slotsOf(claims), claims: await withWords(db, claims) };
}

async function withWords(db: Kysely<Tables>, claims: readonly StoryClaim[]): Promise<readonly ToldClaim[]> {
  const readings = await presentReadings(db, [...new Set(claims.map(({ report }) => report))]);
  const origins = new Map(originsOf(claims).flatMap((those, at) => those.map(({ id }) => [id, at + 1] as const)));
  return claims.map((claim) => {
    const reading = readings.get(claim.report)?.reading;
    return { ...claim, ...wordsOf(reading, claim), chain: chainOf(reading, claim), originNumber: origins.get(claim.id) ?? 0 };
  });
}

function wordsOf(reading: Reading | undefined, { id, report }: StoryClaim): { readonly words: string; readonly trigger: string } {
  const event = reading?.events.find((one) => `${report}/${one.id}` === id);
  if (!reading || !event) return { words: "", trigger: "" };
  const { text } = reading.report;
  return {
    words: evidenceWords(text, event),
    trigger: text.slice(event.trigger.start, event.trigger.end),
  };
}

/** Agencies that the report credits stand nearer to the reader than anyone whom its text names. */
function chainOf(reading: Reading | undefined, { statement }: StoryClaim): readonly string[] {
  const credited = [...new Set((reading?.credits ?? []).filter(({ kind }) => kind === "agency").map(({ name }) => name))];
  const innermost = reading?.statements.find(({ id }) => id === statement);
  if (!reading || !innermost) return credited;
  const names = new Map(reading.entities.map(({ id, name }) => [id, name.ar]));
  const told = speakerChain(reading, innermost)
    .map(({ speaker }) => names.get(speaker) ?? speaker)
    .reverse();
  return [...credited.filter((name) => !told.includes(name)), ...told];
}
