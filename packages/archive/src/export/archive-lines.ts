import { type Kysely, type RawBuilder, sql } from "kysely";
import { LINE_TABLES, type LineTable } from "../schema/line-tables.ts";
import type { Tables } from "../schema/tables.ts";

/** The version of the lines' shape. */
export const LINES_SCHEMA = 1;

type Row = Readonly<Record<string, unknown>>;

/**
 * The whole archive as JSON lines, lossless: a head, then each row under its table's name. Bytes are base64; a reading stands in it as JSON. Audit
 * rows stay behind: they are the history of this one archive and go with its back-ups.
 */
export async function* archiveLines(db: Kysely<Tables>): AsyncGenerator<string> {
  yield `${JSON.stringify({ isnad: "archive", schema: LINES_SCHEMA })}\n`;
  for (const table of LINE_TABLES) for await (const row of rowsOf(db, table)) yield `${lineOf(table, row)}\n`;
}

async function* rowsOf(db: Kysely<Tables>, { name, key }: LineTable): AsyncGenerator<Row> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let after: readonly unknown[] = []; ; ) {
    const from: RawBuilder<unknown> = after.length === 0 ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const { rows }: { readonly rows: readonly Row[] } =
      await sql<Row>`select * from ${sql.table(name)} ${from} order by ${columns} limit ${sql.lit(PAGE)}`.execute(db);
    yield* rows;
    const last: Row | undefined = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = key.map((column) => last[column]);
  }
}

/** Rows held in memory at once. */
const PAGE = 500;

function lineOf({ name, made }: LineTable, row: Row): string {
  const told = Object.entries(row).filter(([column]) => !made.includes(column));
  return JSON.stringify({ table: name, row: Object.fromEntries(told.map(([column, value]) => [column, toldValue(name, column, value)])) });
}

function toldValue(table: string, column: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return table === "readings" && column === "body" ? JSON.parse(value as string) : value;
}
