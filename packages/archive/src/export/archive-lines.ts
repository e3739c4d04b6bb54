import type { Kysely } from "kysely";
import { type TableRow, tableRows } from "../open/table-rows.ts";
import { LINE_TABLES, type LineTable } from "../schema/line-tables.ts";
import type { Tables } from "../schema/tables.ts";

/** The version of the lines' shape. */
export const LINES_SCHEMA = 1;

/**
 * The whole archive as JSON lines, lossless: a head, then each row under its table's name. Bytes are base64; a reading stands in it as JSON. Audit
 * rows stay behind: they are the history of this one archive and go with its back-ups.
 */
export async function* archiveLines(db: Kysely<Tables>): AsyncGenerator<string> {
  yield `${JSON.stringify({ isnad: "archive", schema: LINES_SCHEMA })}\n`;
  for (const table of LINE_TABLES) for await (const row of tableRows(db, table.name, table.key)) yield `${lineOf(table, row)}\n`;
}

function lineOf({ name, made }: LineTable, row: TableRow): string {
  const told = Object.entries(row).filter(([column]) => !made.includes(column));
  return JSON.stringify({ table: name, row: Object.fromEntries(told.map(([column, value]) => [column, toldValue(name, column, value)])) });
}

function toldValue(table: string, column: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return table === "readings" && column === "body" ? JSON.parse(value as string) : value;
}
