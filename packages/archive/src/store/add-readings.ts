import type { Kysely } from "kysely";
import { lookUpByIndex, recordChanges, waitForTurn } from "../audit/record-changes.ts";
import { findCopies } from "../copies/find-copies.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { sha256 } from "../open/sha256.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { evidenceHash, formerVersions, type Got, storeEvidence } from "../versions/store-evidence.ts";
import type { Added, Capture } from "./capture.ts";
import { readingRow } from "./reading-row.ts";
import { placeOf, reportId, reportRow } from "./report-row.ts";
import { searchColumns } from "./search-columns.ts";
import { tellClaims } from "./tell-claims.ts";

/** Who stores, and when (ISO instant). */
export interface Storing {
  readonly by: string;
  readonly at: string;
}

/**
 * Stores captures in one transaction: all of them or, where something fails, none. What the archive holds already is left as it is. Gives what became
 * of each, in their order.
 */
export async function addReadings({ db, spelling }: Archive, captures: readonly Capture[], storing: Storing): Promise<readonly Added[]> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await lookUpByIndex(transaction);
    const fresh = await newCaptures(transaction, captures);
    const got = gotFromWeb([...fresh.values()]);
    const versions = await formerVersions(transaction, got);
    const copies = await store(transaction, [...fresh.values()], got, spelling, storing);
    const told = new Set<string>();
    return captures.map(({ reading }) => {
      const report = reportId(reading.report);
      const isNew = fresh.has(report) && !told.has(report);
      told.add(report);
      const copyOf = copies.get(report) ?? null;
      const versionOf = (isNew ? versions.get(report) : null) ?? null;
      return { report, outcome: isNew ? (copyOf === null ? "new" : "copy") : "known", copyOf, versionOf };
    });
  });
}

/** The captures that the archive does not hold yet, each once. */
async function newCaptures(db: Kysely<Tables>, captures: readonly Capture[]): Promise<ReadonlyMap<string, Capture>> {
  const byId = new Map<string, Capture>();
  for (const capture of captures) {
    const id = reportId(capture.reading.report);
    if (!byId.has(id)) byId.set(id, capture);
  }
  if (byId.size === 0) return byId;
  const known = await db
    .selectFrom("reports")
    .select("id")
    .where("id", "in", [...byId.keys()])
    .execute();
  for (const { id } of known) byId.delete(id);
  return byId;
}

const gotFromWeb = (captures: readonly Capture[]): readonly Got[] =>
  captures.flatMap(({ reading: { report }, evidence }) =>
    evidence ? [{ report: reportId(report), place: placeOf(report), evidence }] : [],
  );

/** Gives the origin of each report that is a near-copy. */
async function store(
  db: Kysely<Tables>,
  captures: readonly Capture[],
  got: readonly Got[],
  spelling: Spelling,
  { by, at }: Storing,
): Promise<ReadonlyMap<string, string>> {
  if (captures.length === 0) return new Map();
  const reports = captures.map((capture) => ({ ...reportRow(capture), ...searchColumns(capture.reading.report.text, spelling) }));
  await storeRows(db, "reports", reports);
  const readings = captures.map(({ reading }) => readingRow(reading, 1, at));
  await storeRows(db, "readings", readings);
  const evidence = await storeEvidence(db, got);
  const compared = captures.map(({ reading }, index) => ({
    id: reports[index]?.id ?? "",
    text: reading.report.text,
    signature: reports[index]?.signature ?? [],
  }));
  const copies = await findCopies(db, compared, spelling);
  const told = captures.map(({ reading }) => reading);
  await tellClaims(db, told, copies, spelling);
  const changes = reports.map(({ id, text_sha256, bytes_sha256, obtained_from }, index) => ({
    at,
    by,
    action: "add",
    subject: id,
    detail: {
      text_sha256,
      bytes_sha256,
      obtained_from,
      reading_sha256: sha256(readings[index]?.body ?? ""),
      ...evidenceHash(evidence.get(id)),
    },
  }));
  await recordChanges(db, changes);
  return copies;
}
