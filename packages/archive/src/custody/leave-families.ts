import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Takes reports out of their families of near-copies. Where the origin goes, the earliest that is left is the origin. Gives those that are left. */
export async function leaveFamilies(db: Kysely<Tables>, reports: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; origin_id: string; is_origin: boolean }>`
    with families as (
      select origin_id from copies where report_id = any(${reports}::text[]) or origin_id = any(${reports}::text[])
    ), members as (
      select report_id as id, origin_id from copies where origin_id in (select origin_id from families)
      union select origin_id, origin_id from families
    )
    select m.id, m.origin_id, m.id = m.origin_id as is_origin from members m join reports r on r.id = m.id
    where not (m.id = any(${reports}::text[])) order by r.published_on nulls last, r.number`.execute(db);
  await db.deleteFrom("copies").where("report_id", "in", reports).execute();
  for (const members of Map.groupBy(rows, ({ origin_id }) => origin_id).values()) await nameOrigin(db, members);
  return rows.map(({ id }) => id);
}

async function nameOrigin(db: Kysely<Tables>, members: readonly { readonly id: string; readonly is_origin: boolean }[]): Promise<void> {
  const [first, ...others] = members;
  if (!first || members.some(({ is_origin }) => is_origin)) return;
  await db.deleteFrom("copies").where("report_id", "=", first.id).execute();
  if (others.length === 0) return;
  const ids = others.map(({ id }) => id);
  await db.updateTable("copies").set({ origin_id: first.id }).where("report_id", "in", ids).execute();
}
