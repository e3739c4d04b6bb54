import { setImmediate } from "node:timers/promises";
import type { Insertable, Kysely } from "kysely";
import { type Former, NOBODY_BEFORE } from "../entities/forget-appearances.ts";
import { entityResolver, type Resolver } from "../entities/resolve-entities.ts";
import type { Spelling } from "../open/archive.ts";
import { encoded, joinedText, type RowText, rowText } from "../open/row-text.ts";
import { storeText } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { KeyedTelling } from "../stories/telling.ts";
import { tellingOf } from "../stories/tellings-of.ts";
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
  const unresolved = prepared.flatMap(({ appearances }) => appearances);
  const resolver = await entityResolver(db, unresolved, spelling, former);
  const storing = async () => {
    await first();
    await storeText(db, "claims", joinedText(prepared.map(({ claims }) => claims)));
    await storeText(db, "items", joinedText(prepared.map(({ items }) => items)));
  };
  const [resolved] = await Promise.all([resolvedReports(prepared, resolver), storing()]);
  await resolver.store(db);
  await storeText(db, "appearances", joinedText(resolved.map(({ appearances }) => appearances)));
  await storeText(db, "parties", joinedText(resolved.map(({ parties }) => parties)));
  return resolved.flatMap(({ tellings }) => tellings);
}

/** Who appears in a report and has a part in its claims, as rows, and its events now that it is known who they are about. */
interface ResolvedReport {
  readonly appearances: RowText;
  readonly parties: RowText;
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

const AT_ONCE = 4;

function resolvedReport({ report, appearances, parties, tellings }: PreparedClaims, { resolve }: Resolver): ResolvedReport {
  const rows = resolve(appearances);
  const entityOf = new Map(rows.map(({ local_id, entity_id }) => [local_id, entity_id]));
  const having = parties.flatMap((party): readonly Insertable<Tables["parties"]>[] => {
    const entity_id = entityOf.get(party.local_id);
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
  const told = tellings.map((draft) => tellingOf(draft, report, (local) => entityOf.get(local)));
  return { appearances: encoded(rowText(rows)), parties: encoded(rowText(having)), tellings: told };
}
