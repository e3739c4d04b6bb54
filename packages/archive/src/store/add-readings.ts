import { type Kysely, sql } from "kysely";
import { lookUpByIndex, recordChanges, waitForTurn } from "../audit/record-changes.ts";
import { findCopies } from "../copies/find-copies.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { storeBytes } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { evidenceHash, formerVersions, type Got, storeEvidence } from "../versions/store-evidence.ts";
import type { Added, Capture } from "./capture.ts";
import { type PreparedReport, preparedReport } from "./prepared-report.ts";
import { placeOf } from "./report-row.ts";
import { tellClaims } from "./tell-claims.ts";

/** Who stores, and when (ISO instant). */
export interface Storing {
  readonly by: string;
  readonly at: string;
}

/**
 * Stores captures in one transaction: all of them or, where something fails, none. What the archive holds already is left as it is. Gives what became
 * of each, in their order. Of many `addCaptures` makes better time.
 */
export const addReadings = (archive: Archive, captures: readonly Capture[], storing: Storing): Promise<readonly Added[]> =>
  addPrepared(
    archive,
    captures.map((capture) => preparedReport(capture, archive.spelling, storing.at)),
    storing,
  );

/** The same of captures that are prepared. */
export async function addPrepared(
  { db, spelling }: Archive,
  prepared: readonly PreparedReport[],
  storing: Storing,
): Promise<readonly Added[]> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await lookUpByIndex(transaction);
    const fresh = await newReports(transaction, prepared);
    const got = gotFromWeb([...fresh.values()]);
    const versions = await formerVersions(transaction, got);
    const copies = await store(transaction, [...fresh.values()], got, spelling, storing);
    const told = new Set<string>();
    return prepared.map(({ id: report }) => {
      const isNew = fresh.has(report) && !told.has(report);
      told.add(report);
      const copyOf = copies.get(report) ?? null;
      const versionOf = (isNew ? versions.get(report) : null) ?? null;
      return { report, outcome: isNew ? (copyOf === null ? "new" : "copy") : "known", copyOf, versionOf };
    });
  });
}

/** The reports that the archive does not hold yet, each once. */
async function newReports(db: Kysely<Tables>, prepared: readonly PreparedReport[]): Promise<ReadonlyMap<string, PreparedReport>> {
  const byId = new Map<string, PreparedReport>();
  for (const one of prepared) if (!byId.has(one.id)) byId.set(one.id, one);
  if (byId.size === 0) return byId;
  const { rows } = await sql<{ id: string }>`select id from reports where id = any(${[...byId.keys()]}::text[])`.execute(db);
  for (const { id } of rows) byId.delete(id);
  return byId;
}

const gotFromWeb = (prepared: readonly PreparedReport[]): readonly Got[] =>
  prepared.flatMap(({ id, given, evidence }) => (evidence ? [{ report: id, place: placeOf(given), evidence }] : []));

/** Gives the origin of each report that is a near-copy. */
async function store(
  db: Kysely<Tables>,
  prepared: readonly PreparedReport[],
  got: readonly Got[],
  spelling: Spelling,
  { by, at }: Storing,
): Promise<ReadonlyMap<string, string>> {
  if (prepared.length === 0) return new Map();
  const compared = prepared.map(({ id, signature, text }) => ({ id, signature, text }));
  const told = prepared.map((one) => one.told);
  const copies = await tellClaims(db, told, spelling, {
    first: async () => {
      await storeBytes(
        db,
        "reports",
        prepared.map(({ report }) => report),
      );
      await storeBytes(
        db,
        "readings",
        prepared.map(({ reading }) => reading),
      );
    },
    origins: () => findCopies(db, compared, spelling),
  });
  const evidence = await storeEvidence(db, got);
  const changes = prepared.map(({ id, logged }) => ({
    at,
    by,
    action: "add",
    subject: id,
    detail: { ...logged, ...evidenceHash(evidence.get(id)) },
  }));
  await recordChanges(db, changes);
  return copies;
}
