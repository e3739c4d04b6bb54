import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { rowLines } from "./row-lines.ts";

/** The one parameter of a statement that takes rows in: their text, as `copy … from stdin` reads it. */
export interface RowText {
  readonly copied: string;
}

export const isRowText = (parameter: unknown): parameter is RowText =>
  typeof parameter === "object" && parameter !== null && "copied" in parameter;

/**
 * Stores new rows by `copy`: on either database the cheapest way in. Every row has the columns of the first. A key that is there already fails the
 * transaction. Numbers that the database would give are taken from rows that bring theirs.
 */
export async function storeRows<Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const text: RowText = { copied: rowLines(columns, rows as readonly object[] as readonly Readonly<Record<string, unknown>>[]) };
  await db.executeQuery(CompiledQuery.raw(`copy "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) from stdin`, [text]));
}
