import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Fault } from "./fault.ts";
import { verifyAudit } from "./verify-audit.ts";
import { verifyReports } from "./verify-reports.ts";
import { verifyRows } from "./verify-rows.ts";

/** What was looked at, and what is wrong. */
export interface Verified {
  readonly changes: number;
  readonly reports: number;
  readonly readings: number;
  readonly spans: number;
  /** The hash of the log's last row: kept elsewhere, it proves that nothing before it was rewritten. */
  readonly lastHash: string | null;
  readonly faults: readonly Fault[];
}

/**
 * Looks at the whole archive: the chain of the log, every hash, whether each span still says what the reading says, and whether every row points
 * at one that is there. Each report is looked at as it is at one moment; between some and the next others are answered, and may store. `tick` hears of
 * each batch of reports.
 */
export async function verifyArchive(db: Kysely<Tables>, tick: (reports: number) => void = () => {}): Promise<Verified> {
  const audit = await verifyAudit(db);
  const reports = await verifyReports(db, tick);
  const faults = [...audit.faults, ...reports.faults, ...(await verifyRows(db))];
  return {
    changes: audit.changes,
    lastHash: audit.lastHash,
    reports: reports.reports,
    readings: reports.readings,
    spans: reports.spans,
    faults,
  };
}
