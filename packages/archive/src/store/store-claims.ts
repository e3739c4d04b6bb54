import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import { type Former, NOBODY_BEFORE } from "../entities/forget-appearances.ts";
import { entityResolver, type Resolver } from "../entities/resolve-entities.ts";
import { storeStrangers } from "../entities/store-strangers.ts";
import type { Spelling } from "../open/archive.ts";
import { rowBytes } from "../open/row-bytes.ts";
import { storeBytes } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { KeyedTelling } from "../stories/telling.ts";
import { tellingOf } from "../stories/tellings-of.ts";
import { partiesAre } from "./parties-are.ts";
import type { PreparedClaims } from "./prepared-claims.ts";

/**
 * Stores what readings say, flat: who appears in them, which entities of the archive those are, and every claim with its parties and items.
 * Gives the events as tellings, each its own report's. What needs no entities, and `first`, is stored while entities are resolved.
 */
export async function storeClaims(
  db: Kysely<Tables>,
  prepared: readonly PreparedClaims[],
  spelling: Spelling,
  former: Former = NOBODY_BEFORE,
  first: () => Promise<void> = async () => {},
): Promise<readonly KeyedTelling[]> {
  const open = prepared.flatMap((one) => one.open);
  const known = prepared.flatMap((one) => one.known);
  const resolver = await entityResolver(db, open, known, spelling, former);
  const storing = async () => {
    await first();
    await storeBytes(
      db,
      "claims",
      prepared.map(({ claims }) => claims),
    );
    await storeBytes(
      db,
      "items",
      prepared.map(({ items }) => items),
    );
    const strangers = prepared.map((one) => one.strangers);
    const ids = strangers.flatMap((those) => those.ids);
    await storeStrangers(
      db,
      ids,
      strangers.map(({ rows }) => rows),
    );
  };
  const [resolved] = await Promise.all([resolvedReports(prepared, resolver), storing()]);
  await resolver.store(db);
  await storeBytes(
    db,
    "appearances",
    [...prepared, ...resolved].map(({ appearances }) => appearances),
  );
  await storeBytes(
    db,
    "parties",
    [...prepared, ...resolved].map(({ parties }) => parties),
  );
  return resolved.flatMap(({ tellings }) => tellings);
}

/** Those of a report whom the archive was asked about, and their part in its claims, as rows; and its events now that it is known who they are about. */
interface ResolvedReport {
  readonly appearances: Uint8Array;
  readonly parties: Uint8Array;
  readonly tellings: readonly KeyedTelling[];
}

/** Some reports at a time, so that the database never waits long for its next statement. */
async function resolvedReports(prepared: readonly PreparedClaims[], resolver: Resolver): Promise<readonly ResolvedReport[]> {
  const resolved: ResolvedReport[] = [];
  for (const one of prepared) {
    resolved.push(resolvedReport(one, resolver));
    if (resolved.length % AT_ONCE === 0) await setImmediate();
  }
  return resolved;
}

const AT_ONCE = 8;

function resolvedReport({ report, open, openParties, tellings }: PreparedClaims, { resolve }: Resolver): ResolvedReport {
  const rows = resolve(open);
  const entityOf = new Map(rows.map(({ local_id, entity_id }) => [local_id, entity_id]));
  return {
    appearances: rowBytes("appearances", rows),
    parties: rowBytes("parties", partiesAre(openParties, entityOf)),
    tellings: tellings.map((draft) => tellingOf(draft, report, entityOf)),
  };
}
