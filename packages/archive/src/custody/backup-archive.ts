import { recordChanges } from "../audit/record-changes.ts";
import type { Archive } from "../open/archive.ts";
import type { Storing } from "../store/add-readings.ts";
import { writeBackupFile } from "./backup-file.ts";
import { backupLines } from "./backup-lines.ts";
import { inOneView } from "./one-view.ts";

/** A back-up that was made. */
export interface BackedUp {
  readonly file: string;
  readonly reports: number;
  readonly bytes: number;
  readonly encrypted: boolean;
}

/** Writes all that an archive holds at one moment to a file; with a passphrase, encrypted. The log keeps where it went: expunging asks for that. */
export async function backupArchive({ db }: Archive, file: string, passphrase: string | null, { by, at }: Storing): Promise<BackedUp> {
  const { reports, bytes } = await inOneView(db, async (view) => ({
    reports: (
      await view
        .selectFrom("reports")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow()
    ).count,
    bytes: await writeBackupFile(file, backupLines(view, at), passphrase),
  }));
  const detail = { file, reports, bytes, encrypted: passphrase !== null };
  await db.transaction().execute((transaction) => recordChanges(transaction, [{ by, at, action: "backup", subject: "archive", detail }]));
  return detail;
}
