import { type Kysely, sql } from "kysely";

/** Agencies that reports credit: their shared origins. Reports stored before have none until they are read again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reports add column credits text[]`.execute(db);
}
