import type { Report } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";
import { rowBytes } from "../open/row-bytes.ts";
import { sha256 } from "../open/sha256.ts";
import type { Evidence } from "../versions/evidence.ts";
import type { Capture, RecordedCapture } from "./capture.ts";
import { type PreparedClaims, preparedClaims } from "./prepared-claims.ts";
import { readingRow } from "./reading-row.ts";
import { recordedReading } from "./recorded-reading.ts";
import { reportRow } from "./report-row.ts";
import { searchColumns } from "./search-columns.ts";

/** A report without its text. */
export type GivenReport = Omit<Report, "text">;

/** A capture made ready to be stored as far as that goes without asking the archive: most of the work, and none of it hangs on other reports. */
export interface PreparedReport {
  readonly id: string;
  /** The report alone: nothing else of the reading is held longer than it takes to prepare it. */
  readonly given: GivenReport;
  /** UTF-8: many texts that wait as strings cost more to sweep around than one now and then to read again. */
  readonly text: Uint8Array;
  readonly evidence: Evidence | null;
  readonly report: Uint8Array;
  readonly reading: Uint8Array;
  readonly signature: readonly number[];
  readonly told: PreparedClaims;
  /** What the log keeps of it. */
  readonly logged: Readonly<Record<string, string>>;
}

/** `at`: when it is stored, an ISO instant. */
export function preparedReport(capture: Capture, spelling: Spelling, at: string): PreparedReport {
  const columns = searchColumns(capture.reading.report.text, spelling);
  const report = { ...reportRow(capture), ...columns };
  const reading = readingRow(capture.reading, 1, at, capture.printed);
  const { id, text_sha256, bytes_sha256, obtained_from } = report;
  const { text, ...given } = capture.reading.report;
  return {
    id,
    given,
    text: Buffer.from(text),
    evidence: capture.evidence ?? null,
    report: rowBytes("reports", [report]),
    reading: rowBytes("readings", [reading]),
    signature: columns.signature,
    told: preparedClaims(capture.reading, spelling, "of new"),
    logged: { text_sha256, bytes_sha256, obtained_from, reading_sha256: sha256(reading.body) },
  };
}

/** The same of a reading that was made earlier; `null` where its line holds none. */
export function preparedRecording({ line, ...obtained }: RecordedCapture, spelling: Spelling, at: string): PreparedReport | null {
  const recorded = recordedReading(line);
  return recorded && preparedReport({ ...recorded, ...obtained, bytes: Buffer.from(recorded.reading.report.text) }, spelling, at);
}
