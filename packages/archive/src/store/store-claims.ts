import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import { appearanceRows } from "../claims/appearance-rows.ts";
import { claimRows } from "../claims/claim-rows.ts";
import { resolveEntities } from "../entities/resolve-entities.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { reportId } from "./report-row.ts";

/**
 * Stores what readings say, flat: who appears in them, which entities of the archive those are, and every claim with its parties and items.
 * Gives the entity of each that appears, by `report id/local id`.
 */
export async function storeClaims(db: Kysely<Tables>, readings: readonly Reading[]): Promise<ReadonlyMap<string, string>> {
  const appearances = readings.flatMap((reading) => appearanceRows(reading, reportId(reading.report)));
  const resolved = await resolveEntities(db, appearances);
  await insertRows(db, "appearances", resolved);
  const entityOf = new Map(resolved.map((row) => [`${row.report_id}/${row.local_id}`, row.entity_id]));
  const rows = readings.map((reading) => claimRows(reading, reportId(reading.report)));
  const claims = rows.flatMap((row) => row.claims);
  await insertRows(db, "claims", claims);
  const parties = rows.flatMap((row) => row.parties);
  const resolvedParties = parties.flatMap((party) => {
    const entity_id = entityOf.get(`${party.report_id}/${party.local_id}`);
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
  await insertRows(db, "parties", resolvedParties);
  const items = rows.flatMap((row) => row.items);
  await insertRows(db, "items", items);
  return entityOf;
}
