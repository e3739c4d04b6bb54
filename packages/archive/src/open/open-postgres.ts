import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "../schema/tables.ts";
import type { Archive, Spelling } from "./archive.ts";
import { PARSERS } from "./values.ts";

/** Opens the archive in a PostgreSQL database (15 or later). Nothing is sent until the first query. */
export function openPostgres(url: string, spelling: Spelling): Archive {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    options: "-c timezone=UTC",
    types: { getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
  });
  // A connection that breaks while idle is made anew by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: "postgres", place: withoutPassword(url), spelling, close: () => db.destroy() };
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}
