import type { Kysely } from "kysely";
import { presentEntity } from "../entities/present-entity.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";

/** An entity as a report knows it. */
export interface KnownAs {
  readonly local_id: string;
  readonly entity_id: string;
}

/**
 * How a report knows an entity, or the one that it was merged into; where it does not, an appearance is made, so that a reviewer may name whom the
 * reader missed.
 *
 * @throws ArchiveError `review-no-such-entity`.
 */
export async function reviewAppearance(db: Kysely<Tables>, report: string, entity: string): Promise<KnownAs> {
  const known = await presentEntity(db, entity);
  const own = await db
    .selectFrom("appearances")
    .select(["local_id", "entity_id"])
    .where("report_id", "=", report)
    .where("entity_id", "=", known.id)
    .orderBy("local_id")
    .limit(1)
    .executeTakeFirst();
  if (own) return own;
  const { id, kind, name_ar, name_en, country, sector, known: key } = known;
  const made = { report_id: report, local_id: `review:${id}`, entity_id: id };
  await storeRows(db, "appearances", [
    { ...made, kind, name_ar, name_en, country, sector, known: key, ...NOWHERE, why: "named by a reviewer" },
  ]);
  return made;
}

const NOWHERE = { latitude: null, longitude: null, radius_km: null };
