import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "../stories/list-stories.ts";

/** The grades that the archive gives stories, by their ids. */
export async function gradesOf(db: Kysely<Tables>, stories: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (stories.length === 0) return new Map();
  await refreshStories(db);
  const rows = await db.selectFrom("stories").select(["id", "grade"]).where(sql<boolean>`id = any(${stories}::text[])`).execute();
  return new Map(rows.map(({ id, grade }) => [id, grade]));
}
