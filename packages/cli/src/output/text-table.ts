import stringWidth from "string-width";
import { isolate } from "./isolate.ts";

/** One row: its cells, and the sentence they were read from. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly sentence: string;
}

/**
 * Rows as lines of text in columns of the given widths, cells wrapped at spaces. A sentence runs over the whole width above the rows that were read from it.
 * `mirrored` puts the first column to the right and aligns cells there, for labels that are read from the right.
 */
export function textTable(rows: readonly TableRow[], widths: readonly number[], mirrored: boolean): string {
  const total = widths.reduce((sum, width) => sum + width + GAP.length, 0) - GAP.length;
  const lines = rows.flatMap(({ cells, sentence }, i) => [
    ...(sentence === rows[i - 1]?.sentence ? [] : ["", ...sentenceLines(sentence, total, mirrored)]),
    ...cellLines(cells, widths, mirrored),
  ]);
  return [...lines, ""].join("\n");
}

function cellLines(cells: readonly string[], widths: readonly number[], mirrored: boolean): string[] {
  const columns = cells.map((cell, i) => wrap(cell, widths[i] as number));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((lines, i) => pad(lines[line] ?? "", widths[i] as number, mirrored));
    return (mirrored ? parts.reverse() : parts).join(GAP).trimEnd();
  });
}

function sentenceLines(sentence: string, width: number, mirrored: boolean): string[] {
  if (!sentence) return [];
  return wrap(sentence, width).map((line) => (mirrored ? pad(line, width, true) : isolate(line)));
}

/** Lines no wider than `width`, broken at spaces; a word that is wider stands alone. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && stringWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pad(line: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(line)));
  const shown = line ? isolate(line) : "";
  return right ? space + shown : shown + space;
}

const GAP = "  ";
