import type { Kysely } from "kysely";
import { type Former, NOBODY_BEFORE } from "../entities/forget-appearances.ts";
import { resolveEntities } from "../entities/resolve-entities.ts";
import type { Spelling } from "../open/archive.ts";
import { joinedText } from "../open/row-text.ts";
import { storeRows, storeText } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { PreparedClaims } from "./prepared-claims.ts";

/**
 * Stores what readings say, flat: who appears in them, which entities of the archive those are, and every claim with its parties and items.
 * Gives the entity of each that appears, by `report id/local id`.
 */
export async function storeClaims(
  db: Kysely<Tables>,
  prepared: readonly PreparedClaims[],
  spelling: Spelling,
  former: Former = NOBODY_BEFORE,
): Promise<ReadonlyMap<string, string>> {
  await storeText(db, "claims", joinedText(prepared.map(({ claims }) => claims)));
  await storeText(db, "items", joinedText(prepared.map(({ items }) => items)));
  const unresolved = prepared.flatMap(({ appearances }) => appearances);
  const resolved = await resolveEntities(db, unresolved, spelling, former);
  await storeRows(db, "appearances", resolved);
  const entityOf = new Map(resolved.map((row) => [`${row.report_id}/${row.local_id}`, row.entity_id]));
  const parties = prepared.flatMap((one) => one.parties);
  const resolvedParties = parties.flatMap((party) => {
    const entity_id = entityOf.get(`${party.report_id}/${party.local_id}`);
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
  await storeRows(db, "parties", resolvedParties);
  return entityOf;
}
