import { migrate } from "../schema/migrate.ts";
import type { Archive, Spelling } from "./archive.ts";
import { openFolder } from "./open-folder.ts";
import { openPostgres } from "./open-postgres.ts";

/**
 * Opens the archive at a place, a folder (PGlite) or a `postgres://` URL, and brings its tables up to date.
 *
 * @throws ArchiveError `archive-locked` where another process has the folder, `archive-unreachable` where no server answers,
 * `archive-too-new` where a later version of Isnad made it.
 */
export async function openArchive(place: string, spelling: Spelling): Promise<Archive> {
  const archive = /^postgres(?:ql)?:\/\//u.test(place) ? openPostgres(place, spelling) : await openFolder(place, spelling);
  try {
    await migrate(archive.db);
  } catch (error) {
    await archive.close();
    throw error;
  }
  return archive;
}
