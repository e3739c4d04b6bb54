import type { Reading } from "@isnad/reader";
import type { Tables } from "../schema/tables.ts";
import { reportId } from "./report-row.ts";

/** A reading as its row: the `number`-th of its report, made at an instant, as it was printed. */
export const readingRow = (
  reading: Reading,
  number: number,
  at: string,
  printed: string = JSON.stringify(reading),
): Tables["readings"] => ({
  report_id: reportId(reading.report),
  number,
  reader_version: reading.reader.version,
  model: reading.reader.model,
  read_at: at,
  body: printed,
});
