import type { Kysely } from "kysely";
import type { ReportRecord } from "../record/record.ts";
import { reportParts } from "../record/report-parts.ts";
import { reportRecord } from "../record/report-record.ts";
import type { Tables } from "../schema/tables.ts";
import { archiveLines } from "./archive-lines.ts";
import type { FormatOptions } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { gradesOf } from "./grades-of.ts";
import { countLoss, type LossReport } from "./loss.ts";
import type { Redaction } from "./redact.ts";
import { type Selection, selectedReports } from "./selection.ts";

export interface ExportOptions extends Omit<FormatOptions, "gradesOf"> {
  /** Puts pseudonyms for names; `null` leaves them. */
  readonly redaction: Redaction | null;
  /** Which claims; all of the archive where it is not named. `jsonl` takes all. */
  readonly selection?: Selection | null;
}

/** An export under way: its text piece by piece, and once that is through, what the format could not hold. */
export interface Export {
  readonly text: AsyncIterable<string>;
  readonly loss: () => LossReport;
}

/** Exports an archive or a selection of it in a format of `FORMATS`, or as `jsonl`. */
export function exportArchive(db: Kysely<Tables>, format: string, options: ExportOptions): Export {
  const loss = countLoss(format);
  const make = FORMATS[format];
  const text = make
    ? make(reportRecords(db, options), loss, { ...options, gradesOf: (stories) => gradesOf(db, stories) })
    : archiveLines(db);
  return { text, loss: loss.report };
}

/**
 * An archive or a selection of it, report by report. Names are taken out before claims are left out: whose name a word is, all claims of a report tell
 * together.
 */
export async function* reportRecords(
  db: Kysely<Tables>,
  { redaction, selection = null }: Pick<ExportOptions, "redaction" | "selection">,
): AsyncGenerator<ReportRecord> {
  for await (const report of selection ? selectedReports(db, selection) : allReports(db)) {
    const shown = redaction ? redaction(report) : report;
    yield selection ? { ...shown, claims: shown.claims.filter(({ id }) => selection.claims.has(id)) } : shown;
  }
}

async function* allReports(db: Kysely<Tables>): AsyncGenerator<ReportRecord> {
  for await (const parts of reportParts(db)) yield reportRecord(parts);
}
