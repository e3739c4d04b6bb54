import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "../schema/tables.ts";
import type { Archive, Spelling } from "./archive.ts";
import { PARSERS } from "./values.ts";

/** Opens the archive in a PostgreSQL database (15 or later). Nothing is sent until the first query. */
export function openPostgres(url: string, place: string, spelling: Spelling): Archive {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    options: "-c timezone=UTC",
    types: { getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format) },
  });
  // A query on a broken connection fails by itself, and the pool makes a new one; without listeners the break would end the process as well.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: "postgres", place, spelling, close: () => db.destroy() };
}
