import { type Kysely, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import { ArchiveError } from "../errors.ts";
import * as firstTables from "./migrations/0001-first-tables.ts";
import * as evidence from "./migrations/0002-evidence.ts";
import * as feeds from "./migrations/0003-feeds.ts";
import * as credits from "./migrations/0004-credits.ts";
import * as wordsAsNumbers from "./migrations/0005-words-as-numbers.ts";
import type { Tables } from "./tables.ts";

/** Every step from nothing to the present tables, in order. Steps only go forward; a published one is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "0001-first-tables": firstTables,
  "0002-evidence": evidence,
  "0003-feeds": feeds,
  "0004-credits": credits,
  "0005-words-as-numbers": wordsAsNumbers,
};

/**
 * Brings an archive's tables up to date, all steps or none.
 *
 * @throws ArchiveError `archive-too-new` where it holds steps that this version does not know; `archive-unreachable`.
 */
export async function migrate(db: Kysely<Tables>, migrations: Readonly<Record<string, Migration>> = MIGRATIONS): Promise<void> {
  await refuseNewer(db, migrations);
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

async function refuseNewer(db: Kysely<Tables>, migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return;
  const done = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = done.rows.find(({ name }) => !(name in migrations));
  if (unknown)
    throw new ArchiveError("archive-too-new", `the archive was made by a later version of Isnad (${unknown.name}); update Isnad`);
}
