import type { Kysely, Selectable } from "kysely";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { type GradeRule, readRules, standardRules } from "./grade-rules.ts";
import type { StoryClaim } from "./story-claim.ts";
import { storyClaims } from "./story-claims.ts";
import { gradeOf, storyFacts } from "./story-facts.ts";

/** Tells stories anew from their claims: counts, days, grade. Call it for whatever stories changed, and after a review of a claim of theirs. */
export async function summariseStories(db: Kysely<Tables>, stories: readonly string[]): Promise<void> {
  if (stories.length === 0) return;
  const rules = await gradeRules(db);
  const claims = Map.groupBy(await storyClaims(db, stories), ({ story }) => story);
  await db.deleteFrom("stories").where("id", "in", stories).execute();
  await storeRows(
    db,
    "stories",
    [...claims].map(([id, those]) => storyRow(id, those, rules)),
  );
}

/** A story's row from all its claims, as it is stored or would be. */
export const summaryOf = async (db: Kysely<Tables>, id: string, claims: readonly StoryClaim[]): Promise<Selectable<Tables["stories"]>> =>
  storyRow(id, claims, await gradeRules(db));

/** The archive's own table of grades, where it has one, else the one that ships. */
async function gradeRules(db: Kysely<Tables>): Promise<readonly GradeRule[]> {
  const own = await db.selectFrom("settings").select("value").where("name", "=", GRADES).executeTakeFirst();
  return own ? readRules(own.value, "grades") : standardRules();
}

/** The setting that holds an archive's own table of grades. */
export const GRADES = "grades";

function storyRow(id: string, claims: readonly StoryClaim[], rules: readonly GradeRule[]): Selectable<Tables["stories"]> {
  const facts = storyFacts(claims);
  const published = claims.flatMap(({ publishedOn }) => (publishedOn === null ? [] : [publishedOn])).sort();
  const { from, to } = happenedOf(claims);
  return {
    id,
    type: claims[0]?.type ?? "",
    happened_from: from,
    happened_to: to,
    grade: gradeOf(facts, rules),
    reports: facts.reports,
    origins: facts.origins,
    contradictions: facts.contradictions,
    first_on: published[0] ?? null,
    last_on: published.at(-1) ?? null,
  };
}

/** The narrowest time that a claim of it tells. */
function happenedOf(claims: readonly StoryClaim[]): { readonly from: string | null; readonly to: string | null } {
  const spans = claims.flatMap(({ from, to }) => (from !== null && to !== null ? [{ from, to }] : []));
  const [narrowest] = spans.sort((a, b) => length(a) - length(b) || (a.from < b.from ? -1 : Number(a.from > b.from)));
  return narrowest ?? { from: null, to: null };
}

const length = ({ from, to }: { readonly from: string; readonly to: string }): number => Date.parse(to) - Date.parse(from);
