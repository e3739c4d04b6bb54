import { CompiledQuery, type Insertable, type Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { type RowText, rowText } from "./row-text.ts";

/** The one parameter of a statement that takes rows in. */
export interface SentRows {
  readonly lines: RowText["lines"];
}

export const isSentRows = (parameter: unknown): parameter is SentRows =>
  typeof parameter === "object" && parameter !== null && "lines" in parameter;

/**
 * Stores new rows by `copy`: on either database the cheapest way in. Every row has the columns of the first. A key that is there already fails the
 * transaction. Numbers that the database would give are taken from rows that bring theirs.
 */
export const storeRows = <Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> => storeText(db, table, rowText(rows as readonly object[]));

/** The same of rows that are text already. */
export async function storeText(db: Kysely<Tables>, table: keyof Tables, { columns, lines }: RowText): Promise<void> {
  if (lines.length === 0) return;
  const sent: SentRows = { lines };
  await db.executeQuery(CompiledQuery.raw(`copy "${table}" (${columns.map((column) => `"${column}"`).join(", ")}) from stdin`, [sent]));
}
