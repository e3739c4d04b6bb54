import { type Kysely, sql } from "kysely";

/** How reports were got from the web. Reports that came as files have no row here and cost nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table evidence (
    report_id text collate "C" primary key references reports on delete cascade,
    place text collate "C" not null,
    body text not null
  )`.execute(db);
  await sql`create index evidence_place on evidence (place)`.execute(db);
}
