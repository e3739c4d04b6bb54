import type { Kysely } from "kysely";
import { recordChanges } from "../audit/record-change.ts";
import { appearanceRows } from "../claims/appearance-rows.ts";
import { claimRows } from "../claims/claim-rows.ts";
import { findCopies } from "../copies/find-copies.ts";
import { resolveEntities } from "../entities/resolve-entities.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import type { Added, Capture } from "./capture.ts";
import { reportId, reportRow } from "./report-row.ts";
import { searchColumns } from "./search-columns.ts";

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
    const fresh = await newCaptures(transaction, captures);
    const copies = await store(transaction, [...fresh.values()], spelling, storing);
    const told = new Set<string>();
    return captures.map(({ reading }) => {
      const report = reportId(reading.report);
      const isNew = fresh.has(report) && !told.has(report);
      told.add(report);
      const copyOf = copies.get(report) ?? null;
      return { report, outcome: isNew ? (copyOf === null ? "new" : "copy") : "known", copyOf };
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

/** Gives the origin of each report that is a near-copy. */
async function store(
  db: Kysely<Tables>,
  captures: readonly Capture[],
  spelling: Spelling,
  { by, at }: Storing,
): Promise<ReadonlyMap<string, string>> {
  if (captures.length === 0) return new Map();
  const reports = captures.map((capture) => ({ ...reportRow(capture), ...searchColumns(capture.reading.report.text, spelling) }));
  await insertRows(db, "reports", reports);
  await insertRows(
    db,
    "readings",
    captures.map(({ reading }) => readingRow(reading, at)),
  );
  const copies = await findCopies(
    db,
    captures.map(({ reading: { report } }, index) => ({
      id: reports[index]?.id ?? "",
      text: report.text,
      signature: reports[index]?.signature ?? [],
    })),
    spelling,
  );
  await storeClaims(db, captures);
  const changes = reports.map(({ id, text_sha256, bytes_sha256, obtained_from }) => ({
    at,
    by,
    action: "add",
    subject: id,
    detail: { text_sha256, bytes_sha256, obtained_from },
  }));
  await recordChanges(db, changes);
  return copies;
}

const readingRow = (reading: Capture["reading"], at: string) => ({
  report_id: reportId(reading.report),
  number: 1,
  reader_version: reading.reader.version,
  model: reading.reader.model,
  read_at: at,
  body: JSON.stringify(reading),
});

async function storeClaims(db: Kysely<Tables>, captures: readonly Capture[]): Promise<void> {
  const appearances = captures.flatMap(({ reading }) => appearanceRows(reading, reportId(reading.report)));
  const resolved = await resolveEntities(db, appearances);
  await insertRows(db, "appearances", resolved);
  const entityOf = new Map(resolved.map((row) => [`${row.report_id}/${row.local_id}`, row.entity_id]));
  const rows = captures.map(({ reading }) => claimRows(reading, reportId(reading.report)));
  await insertRows(
    db,
    "claims",
    rows.flatMap(({ claims }) => claims),
  );
  const parties = rows.flatMap(({ parties }) => parties);
  await insertRows(
    db,
    "parties",
    parties.flatMap((party) => {
      const entity_id = entityOf.get(`${party.report_id}/${party.local_id}`);
      return entity_id === undefined ? [] : [{ ...party, entity_id }];
    }),
  );
  await insertRows(
    db,
    "items",
    rows.flatMap(({ items }) => items),
  );
}
