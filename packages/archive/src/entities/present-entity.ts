import type { Kysely, Selectable } from "kysely";
import { ArchiveError } from "../errors.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * An entity by its id, or the one that it was merged into.
 *
 * @throws ArchiveError `review-no-such-entity`.
 */
export async function presentEntity(db: Kysely<Tables>, id: string): Promise<Selectable<Tables["entities"]>> {
  const entity = await db.selectFrom("entities").selectAll().where("id", "=", id).executeTakeFirst();
  if (!entity) throw new ArchiveError("review-no-such-entity", `no entity "${id}" in this archive; \`isnad actor NAME\` tells ids`);
  return entity.merged_into === null ? entity : presentEntity(db, entity.merged_into);
}
