import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import { appearanceRows } from "../claims/appearance-rows.ts";
import { claimRows } from "../claims/claim-rows.ts";
import { type Former, NOBODY_BEFORE } from "../entities/forget-appearances.ts";
import { resolveEntities, type Unresolved } from "../entities/resolve-entities.ts";
import type { Spelling } from "../open/archive.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { publishedOn, reportId } from "./report-row.ts";

/**
 * Stores what readings say, flat: who appears in them, which entities of the archive those are, and every claim with its parties and items.
 * Gives the entity of each that appears, by `report id/local id`.
 */
export async function storeClaims(
  db: Kysely<Tables>,
  readings: readonly Reading[],
  spelling: Spelling,
  former: Former = NOBODY_BEFORE,
): Promise<ReadonlyMap<string, string>> {
  const resolved = await resolveEntities(db, readings.flatMap(unresolvedOf), spelling, former);
  await storeRows(db, "appearances", resolved);
  const entityOf = new Map(resolved.map((row) => [`${row.report_id}/${row.local_id}`, row.entity_id]));
  const rows = readings.map((reading) => claimRows(reading, reportId(reading.report)));
  const claims = rows.flatMap((row) => row.claims);
  await storeRows(db, "claims", claims);
  const parties = rows.flatMap((row) => row.parties);
  const resolvedParties = parties.flatMap((party) => {
    const entity_id = entityOf.get(`${party.report_id}/${party.local_id}`);
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
  await storeRows(db, "parties", resolvedParties);
  const items = rows.flatMap((row) => row.items);
  await storeRows(db, "items", items);
  return entityOf;
}

/** Who appears in a report, with its day and the offices that it gives them. */
function unresolvedOf(reading: Reading): readonly Unresolved[] {
  const held = Map.groupBy(
    reading.relations.filter(({ type, office }) => type === "holds_office" && office !== null),
    ({ subject }) => subject,
  );
  const day = publishedOn(reading);
  return appearanceRows(reading, reportId(reading.report)).map((appearance) => ({
    appearance,
    context: { publishedOn: day, offices: (held.get(appearance.local_id) ?? []).map(({ office }) => office as string) },
  }));
}
