import type { Archive, WhereMissing } from "@isnad/archive";
import { loadArabic } from "../load-arabic.ts";

export type Library = typeof import("@isnad/archive");

/**
 * Opens an archive for some work and closes it whatever comes of that. The databases are large, so they are loaded only here: a command takes what it
 * needs of the archive from the library that it is handed.
 */
export async function withArchive<Result>(
  place: string,
  whereMissing: WhereMissing,
  work: (archive: Archive, library: Library) => Promise<Result>,
): Promise<Result> {
  const library = await import("@isnad/archive");
  const archive = await library.openArchive(place, loadArabic().text, whereMissing);
  try {
    return await work(archive, library);
  } catch (error) {
    throw library.databaseError(error, archive.place);
  } finally {
    await archive.close();
  }
}
