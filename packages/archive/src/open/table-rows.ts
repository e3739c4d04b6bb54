import { setImmediate } from "node:timers/promises";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

export type TableRow = Readonly<Record<string, unknown>>;

/** All rows of a table in the order of its key, some hundred in memory at once. Between two pages others are answered. */
export async function* tableRows(db: Kysely<Tables>, name: keyof Tables, key: readonly string[]): AsyncGenerator<TableRow> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  for (let after: readonly unknown[] = []; ; ) {
    const from: RawBuilder<unknown> = after.length === 0 ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const { rows }: { readonly rows: readonly TableRow[] } =
      await sql<TableRow>`select * from ${sql.table(name)} ${from} order by ${columns} limit ${sql.lit(PAGE)}`.execute(db);
    yield* rows;
    const last: TableRow | undefined = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    await setImmediate();
    after = key.map((column) => last[column]);
  }
}

const PAGE = 500;
