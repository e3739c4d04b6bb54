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
  try {
    return await (isUrl(place) ? openServer(place, spelling, whereMissing) : openPlace(place, spelling, whereMissing));
  } catch (error) {
    throw databaseError(error, shownPlace(place));
  }
}

const isUrl = (place: string): boolean => /^postgres(?:ql)?:\/\//u.test(place);

/** A place as it may be shown: without a password. */
export function shownPlace(place: string): string {
  if (!isUrl(place)) return place;
  const shown = new URL(place);
  shown.password = "";
  return shown.href;
}

async function openPlace(folder: string, spelling: Spelling, whereMissing: WhereMissing): Promise<Archive> {
  if (whereMissing === "refuse" && !existsSync(join(folder, "pgdata"))) throw missing(folder);
  return upToDate(await openFolder(folder, spelling));
}

async function openServer(url: string, spelling: Spelling, whereMissing: WhereMissing): Promise<Archive> {
  const archive = openPostgres(url, shownPlace(url), spelling);
  if (whereMissing === "make") return upToDate(archive);
  try {
    const { rows } = await sql<{ there: boolean }>`select to_regclass('reports') is not null as there`.execute(archive.db);
    if (!rows[0]?.there) throw missing(archive.place);
  } catch (error) {
    await archive.close();
    throw error;
  }
  return upToDate(archive);
}

async function upToDate(archive: Archive): Promise<Archive> {
  try {
    await migrate(archive.db);
    return archive;
  } catch (error) {
    await archive.close();
    throw error;
  }
}

const missing = (place: string): ArchiveError =>
  new ArchiveError("archive-missing", `${place}: no archive here; "isnad add" makes one, --archive names another`);
