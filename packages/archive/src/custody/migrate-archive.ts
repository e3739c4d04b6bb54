import { recordChanges } from "../audit/record-changes.ts";
import type { Archive } from "../open/archive.ts";
import { connect } from "../open/open-archive.ts";
import type { Storing } from "../store/add-readings.ts";
import { backupLines } from "./backup-lines.ts";
import { inOneView } from "./one-view.ts";
import { restoreLines } from "./restore-archive.ts";
import type { Verified } from "./verify-archive.ts";

/**
 * Makes the archive `from` again at an empty place, on either database, with its log and its numbers, and looks whether all of it is right. The log there
 * goes on with where it came from; `from` stays as it is. Gives what was found.
 *
 * @throws ArchiveError `archive-not-empty`.
 */
export async function migrateArchive(from: Archive, place: string, { by, at }: Storing): Promise<Verified> {
  const to = await connect(place, from.spelling, "make");
  try {
    const verified = await inOneView(from.db, (view) => restoreLines(to, unbroken(backupLines(view, at)), from.place));
    const change = { by, at, action: "migrate", subject: "archive", detail: { from: from.place, reports: verified.reports } };
    await to.db.transaction().execute((transaction) => recordChanges(transaction, [change]));
    return verified;
  } finally {
    await to.close();
  }
}

/** Lines without their line breaks. */
async function* unbroken(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield line.slice(0, -1);
}
