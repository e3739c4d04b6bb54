import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { tableRows } from "../open/table-rows.ts";
import { LINE_TABLES } from "../schema/line-tables.ts";
import { MIGRATIONS } from "../schema/migrate.ts";
import type { Tables } from "../schema/tables.ts";

/** The first line of a back-up. */
export interface BackupHead {
  readonly isnad: "backup";
  readonly format: number;
  /** The last step that the archive's tables had taken. */
  readonly step: string;
  /** ISO instant. */
  readonly made: string;
}

/** Its last line: what came before, counted and hashed, so that a back-up that was cut off is known as such. */
export interface BackupEnd {
  readonly rows: number;
  readonly sha256: string;
}

/** The version of the lines' shape. */
export const BACKUP_FORMAT = 1;

/** Every table, the log and the archive's own settings included. */
const ALL_TABLES: readonly { readonly name: keyof Tables; readonly key: readonly string[] }[] = [
  ...LINE_TABLES,
  { name: "tellings", key: ["claim_id"] },
  { name: "audit", key: ["number"] },
  { name: "settings", key: ["name"] },
  { name: "feeds", key: ["number"] },
  { name: "feed_items", key: ["feed_id", "key"] },
  { name: "watches", key: ["id"] },
  { name: "alerts", key: ["number"] },
];

export const isBackupTable = (name: unknown): name is keyof Tables => ALL_TABLES.some((table) => table.name === name);

/** An archive's whole content as JSON lines: head, every row of every table as it is (bytes as hexadecimal), end. */
export async function* backupLines(db: Kysely<Tables>, made: string): AsyncGenerator<string> {
  const hash = createHash("sha256");
  let rows = 0;
  const hashed = (told: unknown): string => {
    const line = `${JSON.stringify(told)}\n`;
    hash.update(line);
    return line;
  };
  const head: BackupHead = { isnad: "backup", format: BACKUP_FORMAT, step: Object.keys(MIGRATIONS).at(-1) ?? "", made };
  yield hashed(head);
  for (const { name, key } of ALL_TABLES)
    for await (const row of tableRows(db, name, key)) {
      rows++;
      yield hashed({ table: name, row: Object.fromEntries(Object.entries(row).map(([column, value]) => [column, spelled(value)])) });
    }
  const end: BackupEnd = { rows, sha256: hash.digest("hex") };
  yield `${JSON.stringify(end)}\n`;
}

const spelled = (value: unknown): unknown => (value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value);

/** After rows came with their own numbers, new ones go on from there. */
export async function continueNumbers(db: Kysely<Tables>): Promise<void> {
  for (const table of ["reports", "reviews", "feeds", "feed_items", "alerts"]) {
    // A back-up of an earlier version has not all of them yet.
    const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(db);
    if (!rows[0]?.there) continue;
    await sql`select setval(pg_get_serial_sequence(${table}, 'number'), greatest(max(number), 1), max(number) is not null) from ${sql.table(table)}`.execute(
      db,
    );
  }
}
