import { parse } from "csv-parse/sync";
import { writtenDate } from "../dates/written-date.ts";
import { IntakeError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { IncomingReport, ObtainedReport, OnError } from "./incoming.ts";
import { fieldsReport, notADate } from "./json-report.ts";
import { REPORT_FIELDS, type ReportField } from "./report-fields.ts";

/** Which column of a table holds which field of a report: `text` → `Body`. */
export type Columns = Readonly<Partial<Record<ReportField, string>>>;

/**
 * Rows of a table with a head, divided by commas, semicolons or tabs, each as a report. A field that `columns` does not name is taken from the column of
 * its own name. Dates are read as people write them.
 *
 * @throws IntakeError `csv-broken`, `csv-columns` naming the columns there are, and what `decode` does.
 */
export function* csvReports(bytes: Uint8Array, where: string, columns: Columns, onError: OnError): Generator<ObtainedReport> {
  const { text, issue } = decode(bytes, where);
  const [head = [], ...rows] = rowsOf(text.replace(/^\ufeff/u, ""), where);
  const places = placesOf(head, columns, where);
  for (const [at, row] of rows.entries()) {
    const from = `${where}:${at + 2}`;
    try {
      const { report, issues } = rowReport(row, places, from);
      yield {
        report,
        issues: issue ? [issue, ...issues] : issues,
        bytes: Buffer.from(JSON.stringify(Object.fromEntries(zip(head, row)))),
        from,
      };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      onError(error);
    }
  }
}

function rowReport(row: readonly string[], places: ReadonlyMap<string, number>, where: string): IncomingReport {
  const given = Object.fromEntries([...places].flatMap(([field, place]) => (row[place]?.trim() ? [[field, row[place].trim()]] : [])));
  const published = given.published === undefined ? null : writtenDate(given.published);
  const { report, issues } = fieldsReport({ ...given, published }, where);
  return { report, issues: given.published !== undefined && published === null ? [notADate(given.published), ...issues] : issues };
}

function rowsOf(text: string, where: string): readonly (readonly string[])[] {
  const delimiter = likeliestDelimiter(text.slice(0, text.indexOf("\n") + 1 || text.length));
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LONGEST_ROW });
  } catch (cause) {
    throw new IntakeError("csv-broken", `${where}: not a table that can be read: ${(cause as Error).message}`, { cause });
  }
}

const likeliestDelimiter = (head: string): string =>
  [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0] as string;

function placesOf(head: readonly string[], columns: Columns, where: string): ReadonlyMap<string, number> {
  const plain = head.map((name) => name.trim().toLowerCase());
  const places = REPORT_FIELDS.map((field) => [field, plain.indexOf((columns[field] ?? field).trim().toLowerCase())] as const);
  const missing = places.find(([field, place]) => place < 0 && (field === "text" || columns[field] !== undefined));
  if (missing)
    throw new IntakeError(
      "csv-columns",
      `${where}: no column "${columns[missing[0]] ?? missing[0]}"; its columns are ${head.map((name) => `"${name}"`).join(", ")}: name them, for example --columns text=${head[0] ?? "Body"}`,
    );
  return new Map(places.filter(([, place]) => place >= 0));
}

const zip = (head: readonly string[], row: readonly string[]): readonly (readonly [string, string])[] =>
  row.map((cell, at) => [head[at] ?? `column ${at + 1}`, cell]);

/** Letters: a quotation mark that is never closed makes one row of all that follows. */
const LONGEST_ROW = 2_000_000;
