import stringWidth from "string-width";
import { isolate } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import type { RowFormat } from "./archive-options.ts";

/** A column of a table for people. Put the widest text last: it gets what room is left. */
export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => string;
}

/** Prints rows: as they are in `json` and `jsonl`, by columns for people. */
export async function printRows<Row>(rows: readonly Row[], format: RowFormat, columns: readonly Column<Row>[]): Promise<void> {
  if (format === "json") await write(`${JSON.stringify(rows, null, 2)}\n`);
  else if (format === "jsonl") for (const row of rows) await write(`${JSON.stringify(row)}\n`);
  else await write(rowTable(rows, columns));
}

function rowTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, at) => Math.min(WIDEST, Math.max(...lines.map((line) => stringWidth(line[at] ?? "")))));
  return lines
    .map((line) => `${line.map((cell, at) => padded(cell, at === line.length - 1 ? 0 : (widths[at] ?? 0))).join("  ")}\n`)
    .join("");
}

/** Between isolates, so that Arabic in one cell does not reorder the others; plain ASCII stays as it is, for those who copy it. */
const padded = (cell: string, width: number): string =>
  (PLAIN.test(cell) ? cell : isolate(cell)) + " ".repeat(Math.max(0, width - stringWidth(cell)));

const PLAIN = /^[ -~]*$/u;

/** Longer cells push the rest of their line aside rather than every line's. */
const WIDEST = 40;
