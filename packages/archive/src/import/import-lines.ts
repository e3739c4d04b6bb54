import { type Kysely, sql } from "kysely";
import { recordChanges } from "../audit/record-changes.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { Storing } from "../store/add-readings.ts";
import { indexReports } from "../store/index-reports.ts";
import { indexTellings } from "../stories/index-tellings.ts";
import { type LineBatch, lineBatches, type Row } from "./line-batches.ts";
import { logImported } from "./log-imported.ts";

/** How many rows each table took in. */
export type Imported = Readonly<Record<string, number>>;

/**
 * Takes an archive's JSON lines into an archive, in one transaction: all or nothing. Rows whose key is there already are left out, so that the same
 * file can be taken in twice; into an empty archive it makes the same archive again, but for the audit log, which begins with the import.
 *
 * @throws ArchiveError as `lineBatches` does, and `import-rows` where rows do not fit together.
 */
export async function importLines({ db, spelling }: Archive, lines: AsyncIterable<string>, storing: Storing): Promise<Imported> {
  return db.transaction().execute(async (transaction) => {
    const imported = new Map<string, number>();
    const merged: Row[] = [];
    for await (const { table, rows } of lineBatches(lines)) {
      if (table.name === "entities") merged.push(...rows.filter(({ merged_into }) => merged_into !== null));
      imported.set(table.name, (imported.get(table.name) ?? 0) + (await importRows(transaction, { table, rows })));
    }
    await mergeEntities(transaction, merged);
    await indexReports(transaction, spelling);
    await indexTellings(transaction, spelling);
    await logImported(transaction, storing);
    const counts = Object.fromEntries(imported);
    await recordChanges(transaction, [{ ...storing, action: "import", subject: "archive", detail: counts }]);
    return counts;
  });
}

async function importRows(db: Kysely<Tables>, { table, rows }: LineBatch): Promise<number> {
  const ready = INTO_TABLE[table.name]?.(rows) ?? rows;
  try {
    return await insertRows(db, table.name, ready as never, "skip");
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new ArchiveError("import-rows", `rows of ${table.name} do not fit this archive: ${detail}`, cause);
  }
}

/** How rows of some tables become what the table holds. */
const INTO_TABLE: Partial<Readonly<Record<keyof Tables, (rows: readonly Row[]) => readonly Row[]>>> = {
  entities: (rows) => rows.map((row) => ({ ...row, merged_into: null })),
  reports: (rows) => rows.map((row) => ({ ...row, bytes: Buffer.from(row.bytes as string, "base64"), terms: [], signature: [] })),
  readings: (rows) => rows.map((row) => ({ ...row, body: JSON.stringify(row.body) })),
};

/** An entity may be merged into one that comes later: only now are all there. */
async function mergeEntities(db: Kysely<Tables>, merged: readonly Row[]): Promise<void> {
  for (const { id, merged_into } of merged)
    await sql`update entities set merged_into = ${merged_into} where id = ${id} and merged_into is null`.execute(db);
}
