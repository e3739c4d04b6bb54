import { type Insertable, type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/**
 * Inserts many rows in one statement, as JSON that the database spreads over the table's columns: on either database several times as fast as
 * a parameter for each value. Rows of a key that is there already are left out where `onConflict` is "skip".
 * Numbers that the database would give are taken from rows that bring theirs. Gives how many were inserted.
 */
export async function insertRows<Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
  onConflict: "fail" | "skip" = "fail",
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const json = JSON.stringify(spelled(rows));
  const { numAffectedRows } = await sql`insert into ${sql.table(table)} (${columns})
    overriding system value select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)
    ${onConflict === "skip" ? sql`on conflict do nothing` : sql``}`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Rows with their bytes in PostgreSQL's hexadecimal form. Which columns hold bytes, the first row tells. */
function spelled<Row extends object>(rows: readonly Row[]): readonly object[] {
  const binary = Object.entries(rows[0] ?? {}).flatMap(([column, value]) => (value instanceof Uint8Array ? [column] : []));
  if (binary.length === 0) return rows;
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(binary.map((column) => [column, hexadecimal((row as Record<string, Uint8Array>)[column] as Uint8Array)])),
  }));
}

const hexadecimal = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;
