import { type Kysely, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "../stories/list-stories.ts";

/**
 * Sorts in what the search indexes still keep in a list, tells large stories anew, and where much has come in, looks again at how the tables are filled:
 * a server does the first and last in its own time, PGlite never. None of it waits for another, which a server has several processes for. Call it once,
 * after the last batch; `added` is how many reports came in.
 */
export async function tidyArchive({ db }: Archive, added: number): Promise<void> {
  if (added === 0) return;
  const sorting = INDEXES.map((index) => sql`select gin_clean_pending_list(${index}::regclass)`.execute(db));
  await Promise.all([...sorting, refreshStories(db), lookAgain(db, added)]);
}

async function lookAgain(db: Kysely<Tables>, added: number): Promise<void> {
  const { rows } = await sql<{ reports: number }>`select count(*) as reports from reports`.execute(db);
  if (added * MUCH >= (rows[0]?.reports ?? 0)) await sql`analyze`.execute(db);
}

const INDEXES = ["reports_terms", "entities_keys"];

/** A tenth of all reports. */
const MUCH = 10;
