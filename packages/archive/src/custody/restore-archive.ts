import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { ArchiveError } from "../errors.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { connect } from "../open/open-archive.ts";
import { openMemory } from "../open/open-folder.ts";
import { storeRows } from "../open/store-rows.ts";
import { MIGRATIONS, migrate } from "../schema/migrate.ts";
import type { Tables } from "../schema/tables.ts";
import { backupFileLines, broken } from "./backup-file.ts";
import { BACKUP_FORMAT, type BackupEnd, type BackupHead, continueNumbers, isBackupTable } from "./backup-lines.ts";
import { type Verified, verifyArchive } from "./verify-archive.ts";

/** A back-up file and what opens it. */
export interface BackupFile {
  readonly file: string;
  readonly passphrase: string | null;
}

/**
 * Makes the archive of a back-up again at an empty place, and looks whether all of it is right. Gives what was found.
 *
 * @throws ArchiveError as `backupFileLines` does; `archive-not-empty`; `archive-too-new` where a later version of Isnad made the back-up.
 */
export async function restoreArchive(backup: BackupFile, place: string, spelling: Spelling): Promise<Verified> {
  const archive = await connect(place, spelling, "make");
  try {
    return await restoreInto(archive, backup);
  } finally {
    await archive.close();
  }
}

/** Restores a back-up in memory, to see whether it could be: nothing is kept. */
export async function checkBackup(backup: BackupFile, spelling: Spelling): Promise<Verified> {
  const archive = await openMemory(spelling);
  try {
    return await restoreInto(archive, backup);
  } finally {
    await archive.close();
  }
}

/** Restores a back-up into an empty archive, with tables or without. */
export const restoreInto = (archive: Archive, { file, passphrase }: BackupFile): Promise<Verified> =>
  restoreLines(archive, backupFileLines(file, passphrase), file);

/** Restores a back-up's lines, without their line breaks. `file` is where they come from, for errors. */
export async function restoreLines({ db, place }: Archive, lines: AsyncGenerator<string>, file: string): Promise<Verified> {
  await refuseFull(db, place);
  const { value: first } = await lines.next();
  const head = headOf(first ?? "", file);
  await migrate(db, stepsUntil(head.step));
  await db.transaction().execute((transaction) => takeIn(transaction, lines, createHash("sha256").update(`${first}\n`), file));
  await migrate(db);
  return verifyArchive(db);
}

async function refuseFull(db: Kysely<Tables>, place: string): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('audit') is not null as there`.execute(db);
  if (!rows[0]?.there) return;
  const { rows: logged } = await sql`select from audit limit 1`.execute(db);
  if (logged.length > 0) throw new ArchiveError("archive-not-empty", `${place}: holds an archive already; restore to another place`);
}

function headOf(line: string, file: string): BackupHead {
  const head = parsed(line, file) as Partial<BackupHead>;
  if (head.isnad !== "backup") throw broken(file);
  if (head.format !== BACKUP_FORMAT || !(`${head.step}` in MIGRATIONS))
    throw new ArchiveError("archive-too-new", `${file}: made by a later version of Isnad (${head.step}); update Isnad`);
  return head as BackupHead;
}

const stepsUntil = (last: string) => Object.fromEntries(Object.entries(MIGRATIONS).filter(([step]) => step <= last));

async function takeIn(db: Kysely<Tables>, lines: AsyncIterable<string>, hash: ReturnType<typeof createHash>, file: string): Promise<void> {
  let batch: { readonly table: keyof Tables; readonly rows: unknown[] } | null = null;
  let [rows, end] = [0, null as BackupEnd | null];
  for await (const line of lines) {
    const told = parsed(line, file) as { readonly table?: unknown; readonly row?: unknown } & Partial<BackupEnd>;
    if (told.sha256 !== undefined && told.table === undefined) end = told as BackupEnd;
    else {
      if (!isBackupTable(told.table) || end) throw broken(file);
      hash.update(`${line}\n`);
      rows++;
      if (batch && (batch.table !== told.table || batch.rows.length >= ROWS)) {
        await storeRows(db, batch.table, batch.rows as never);
        batch = null;
      }
      batch ??= { table: told.table, rows: [] };
      batch.rows.push(told.row);
    }
  }
  if (batch) await storeRows(db, batch.table, batch.rows as never);
  if (!end || end.rows !== rows || end.sha256 !== hash.digest("hex")) throw broken(file);
  await continueNumbers(db);
}

const ROWS = 500;

function parsed(line: string, file: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw broken(file, cause);
  }
}
