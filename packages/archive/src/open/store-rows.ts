import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import { COLUMN_TYPES, type ManyRowsTable } from "../schema/column-types.ts";
import type { Tables } from "../schema/tables.ts";
import { wholeCopy } from "./row-bytes.ts";
import { rowText } from "./row-text.ts";

/** The one parameter of a statement that takes rows in. */
export interface SentRows {
  readonly sent: string | Uint8Array;
}

export const isSentRows = (parameter: unknown): parameter is SentRows =>
  typeof parameter === "object" && parameter !== null && "sent" in parameter;

/**
 * Stores new rows by `copy`: on either database the cheapest way in. Every row has the columns of the first. A key that is there already fails the
 * transaction. Numbers that the database would give are taken from rows that bring theirs.
 */
export async function storeRows<Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  const { columns, lines } = rowText(rows as readonly object[]);
  if (lines !== "") await copy(db, table, columns, "text", lines);
}

/** The same of rows that are bytes already (`rowBytes`), in pieces: cheaper still, for tables whose rows are many. */
export async function storeBytes(db: Kysely<Tables>, table: ManyRowsTable, rows: readonly Uint8Array[]): Promise<void> {
  if (rows.some(({ length }) => length > 0)) await copy(db, table, Object.keys(COLUMN_TYPES[table]), "binary", wholeCopy(rows));
}

async function copy(
  db: Kysely<Tables>,
  table: keyof Tables,
  columns: readonly string[],
  format: "text" | "binary",
  sent: SentRows["sent"],
): Promise<void> {
  const named = columns.map((column) => `"${column}"`).join(", ");
  const parameter: SentRows = { sent };
  await db.executeQuery(CompiledQuery.raw(`copy "${table}" (${named}) from stdin (format ${format})`, [parameter]));
}
