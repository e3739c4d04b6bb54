import { existsSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { ArchiveError } from "../errors.ts";
import { migrate } from "../schema/migrate.ts";
import type { Archive, Spelling } from "./archive.ts";
import { databaseError } from "./database-error.ts";
import { openFolder } from "./open-folder.ts";
import { openPostgres } from "./open-postgres.ts";

/** What to do where there is no archive yet. */
export type WhereMissing = "make" | "refuse";

/**
 * Opens the archive at a place, a folder (PGlite) or a `postgres://` URL, and brings its tables up to date.
 *
 * @throws ArchiveError `archive-missing`; `archive-locked` where another process has the folder; `archive-too-new` where a later version of Isnad made
 * it; `archive-unreachable` and its kin of `databaseError`.
 */
export async function openArchive(place: string, spelling: Spelling, whereMissing: WhereMissing = "make"): Promise<Archive> {
  return prepared(await connect(place, spelling, whereMissing), ({ db }) => migrate(db));
}

/** Opens the place of an archive as it is, empty or of any version. */
export async function connect(place: string, spelling: Spelling, whereMissing: WhereMissing): Promise<Archive> {
  if (isUrl(place)) {
    const archive = openPostgres(place, shownPlace(place), spelling);
    return whereMissing === "make" ? archive : prepared(archive, refuseMissing);
  }
  if (whereMissing === "refuse" && !existsSync(join(place, "pgdata"))) throw missing(place);
  try {
    return await openFolder(place, spelling);
  } catch (error) {
    throw databaseError(error, place);
  }
}

const isUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//u.test(place);

/** A place as it may be shown: without a password. */
function shownPlace(place: string): string {
  if (!isUrl(place)) return place;
  const shown = new URL(place);
  shown.password = "";
  return shown.href;
}

async function refuseMissing({ db, place }: Archive): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('reports') is not null as there`.execute(db);
  if (!rows[0]?.there) throw missing(place);
}

/** An archive after some work on it; closed where that fails. */
async function prepared(archive: Archive, work: (archive: Archive) => Promise<void>): Promise<Archive> {
  try {
    await work(archive);
    return archive;
  } catch (error) {
    await archive.close();
    throw databaseError(error, archive.place);
  }
}

const missing = (place: string): ArchiveError =>
  new ArchiveError("archive-missing", `${place}: no archive here; "isnad add" makes one, --archive names another`);
