import { type Kysely, sql } from "kysely";
import { ArchiveError } from "../errors.ts";
import { entitiesNamed } from "../find/entities-named.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * Every report that names somebody: those in which they appear, and those whose text or title has the letters of one of their names, recognised or
 * not. In the order in which they were stored.
 *
 * @throws ArchiveError `no-such-person`, `many-such-persons` where a name may mean several: then the id must be given.
 */
export async function reportsNaming(db: Kysely<Tables>, person: string, spelling: Spelling): Promise<readonly string[]> {
  const entities = await personMeant(db, person, spelling);
  const { rows } = await sql<{ id: string }>`
    with names as (select distinct name_ar as name from appearances where entity_id = any(${entities}::text[]) and position(' ' in name_ar) > 0)
    select r.id from reports r where r.id in (select report_id from appearances where entity_id = any(${entities}::text[]))
      or exists (select from readings b join names n on position(n.name in b.body) > 0 where b.report_id = r.id)
    order by r.number`.execute(db);
  return rows.map(({ id }) => id);
}

/** One person, with all that was merged with them. */
async function personMeant(db: Kysely<Tables>, person: string, spelling: Spelling): Promise<readonly string[]> {
  const ids = await entitiesNamed(db, person, spelling);
  const { rows } = await sql<{
    id: string;
    name_ar: string;
    whole: string;
  }>`select id, name_ar, coalesce(merged_into, id) as whole from entities
    where id = any(${ids}::text[]) and kind = 'person' order by id`.execute(db);
  if (rows.length === 0)
    throw new ArchiveError("no-such-person", `no person "${person}" in the archive; \`isnad actor\` finds people by name`);
  const wholes = [...new Set(rows.map(({ whole }) => whole))];
  if (wholes.length > 1)
    throw new ArchiveError(
      "many-such-persons",
      `"${person}" may be any of ${wholes.slice(0, 8).join(", ")}; give the id of the one that is meant`,
    );
  return rows.map(({ id }) => id);
}
