import type { Reading } from "@isnad/reader";
import { sql } from "kysely";
import type { Archive } from "../open/archive.ts";

/** What there is to know of an archive's state. */
export interface Examined {
  /** Of the database: PostgreSQL's own or PGlite's. */
  readonly version: string;
  readonly encoding: string;
  readonly reports: number;
  /** Reports whose present reading another version or model made. */
  readonly outdated: number;
  /** How much of the disk the database takes. */
  readonly bytes: number;
  /** ISO instant of the latest back-up, and how many changes came since. */
  readonly backedUpAt: string | null;
  readonly changesSince: number;
}

/** Looks at an archive without reading its reports. */
export async function examineArchive({ db }: Archive, reader: Reading["reader"]): Promise<Examined> {
  const { rows } = await sql<Examined>`
    with present as (select distinct on (report_id) reader_version, model from readings order by report_id, number desc),
      backup as (select number, at from audit where action = 'backup' order by number desc limit 1)
    select current_setting('server_version') as version,
      (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
      (select count(*) from reports) as reports,
      (select count(*) from present where reader_version <> ${reader.version} or model <> ${reader.model}) as outdated,
      pg_database_size(current_database()) as bytes,
      (select at from backup) as "backedUpAt",
      (select count(*) from audit where number > coalesce((select number from backup), 0)) as "changesSince"`.execute(db);
  return rows[0] as Examined;
}
