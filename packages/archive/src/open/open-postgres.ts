import { finished } from "node:stream/promises";
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Tables } from "../schema/tables.ts";
import type { Archive, Spelling } from "./archive.ts";
import { isSentRows, type SentRows } from "./store-rows.ts";
import { PARSERS } from "./values.ts";

/** Opens the archive in a PostgreSQL database (15 or later). Nothing is sent until the first query. */
export function openPostgres(url: string, place: string, spelling: Spelling): Archive {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // Compiling a question takes longer than answering any of these; the planner, which sees tables grow late, thinks otherwise.
    options: "-c timezone=UTC -c jit=off",
    types: { getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
  });
  // A query on a broken connection fails by itself, and the pool makes a new one; without listeners the break would end the process as well.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: copying(pool) }) });
  return { db, kind: "postgres", place, spelling, close: () => db.destroy() };
}

/** A pool whose clients also take what `storeRows` sends. */
const copying = (pool: pg.Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => {
    const client = await pool.connect();
    const query = async (statement: string, parameters: readonly unknown[]) => {
      const [first] = parameters;
      return isSentRows(first) ? copyIn(client, statement, first) : client.query(statement, [...parameters]);
    };
    return { query: query as unknown as PostgresPoolClient["query"], release: (destroy) => client.release(destroy) };
  },
});

async function copyIn(client: pg.PoolClient, statement: string, { sent }: SentRows) {
  const copy = client.query(copyFrom(statement));
  copy.end(sent);
  await finished(copy);
  return { command: "COPY", rowCount: copy.rowCount, rows: [] };
}
