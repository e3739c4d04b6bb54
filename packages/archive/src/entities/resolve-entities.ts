import { createHash } from "node:crypto";
import type { Insertable, Kysely } from "kysely";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";

/** Gives each appearance the entity of the archive that it is, making entities that are not there yet. */
export async function resolveEntities(
  db: Kysely<Tables>,
  appearances: readonly UnresolvedAppearance[],
): Promise<readonly Insertable<Tables["appearances"]>[]> {
  const resolved = appearances.map((row) => ({ ...row, ...entityOf(row) }));
  const entities = new Map(resolved.map((row) => [row.entity_id, entityRow(row)]));
  await insertRows(db, "entities", [...entities.values()], "skip");
  return resolved;
}

function entityOf({ kind, known, report_id, local_id }: UnresolvedAppearance): { readonly entity_id: string; readonly why: string } {
  if (known != null) return { entity_id: `known:${kind}:${known}`, why: "known" };
  const hash = createHash("sha256").update(`${report_id}/${local_id}`).digest("hex").slice(0, 16);
  return { entity_id: `e:${hash}`, why: "not met before" };
}

const entityRow = ({ entity_id, kind, name_ar, name_en, country, sector, known }: Insertable<Tables["appearances"]>) => ({
  id: entity_id,
  kind,
  name_ar,
  name_en,
  country: country ?? null,
  sector: sector ?? null,
  known: known ?? null,
  merged_into: null,
});
