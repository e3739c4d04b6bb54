import type { Kysely } from "kysely";
import type { ReportRecord } from "../record/record.ts";
import { reportParts } from "../record/report-parts.ts";
import { reportRecord } from "../record/report-record.ts";
import type { Tables } from "../schema/tables.ts";
import { archiveLines } from "./archive-lines.ts";
import type { FormatOptions } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { countLoss, type LossReport } from "./loss.ts";
import type { Redaction } from "./redact.ts";

export interface ExportOptions extends FormatOptions {
  /** Puts pseudonyms for names; `null` leaves them. */
  readonly redaction: Redaction | null;
}

/** An export under way: its text piece by piece, and once that is through, what the format could not hold. */
export interface Export {
  readonly text: AsyncIterable<string>;
  readonly loss: () => LossReport;
}

/** Exports the whole archive in a format of `FORMATS`, or as `jsonl`. */
export function exportArchive(db: Kysely<Tables>, format: string, options: ExportOptions): Export {
  const loss = countLoss(format);
  const make = FORMATS[format];
  const text = make ? make(reportRecords(db, options.redaction), loss, options) : archiveLines(db);
  return { text, loss: loss.report };
}

async function* reportRecords(db: Kysely<Tables>, redaction: Redaction | null): AsyncGenerator<ReportRecord> {
  for await (const parts of reportParts(db)) {
    const report = reportRecord(parts);
    yield redaction ? redaction(report) : report;
  }
}
