import { sql } from "kysely";
import type { Archive } from "../open/archive.ts";

/** How much an archive holds. */
export interface ArchiveSize {
  readonly reports: number;
  readonly claims: number;
  readonly entities: number;
  readonly stories: number;
  readonly reviews: number;
}

/** Counts the rows of an archive; entities that were merged into others are those. */
export async function archiveSize({ db }: Archive): Promise<ArchiveSize> {
  const { rows } = await sql<ArchiveSize>`select (select count(*) from reports) as reports, (select count(*) from claims) as claims,
    (select count(*) from entities where merged_into is null) as entities, (select count(distinct story_id) from story_claims) as stories,
    (select count(*) from reviews) as reviews`.execute(db);
  return rows[0] as ArchiveSize;
}
