import { sql } from "kysely";
import type { Archive } from "../open/archive.ts";

/**
 * Writes the database's files anew without what was deleted. In a folder the log of changes (WAL) goes too; on a server it goes as the server's
 * own settings say, and so do its archived logs and replicas.
 */
export async function scrubFiles({ db, kind }: Archive): Promise<void> {
  await sql`vacuum (full, analyze)`.execute(db);
  if (kind !== "pglite") return;
  await sql`select pg_switch_wal()`.execute(db);
  await sql`checkpoint`.execute(db);
}
