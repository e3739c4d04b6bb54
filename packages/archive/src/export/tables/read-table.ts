import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a table beside this file, a cell `null` where it holds "-". A row of another width is an error with its line. */
export const readTable = (name: string, width: number): readonly (readonly (string | null)[])[] =>
  readTableIn(import.meta.dirname, name, width);

/** The same of a table in another folder. */
export function readTableIn(folder: string, name: string, width: number): readonly (readonly (string | null)[])[] {
  return readFileSync(join(folder, name), "utf8")
    .split("\n")
    .flatMap((line, index) => (line === "" || line.startsWith("#") ? [] : [rowOf(line, `${name}:${index + 1}`, width)]));
}

function rowOf(line: string, where: string, width: number): readonly (string | null)[] {
  const cells = line.split("\t").map((cell) => (cell === "-" ? null : cell));
  if (cells.length !== width) throw new Error(`${where}: ${cells.length} columns, expected ${width}`);
  return cells;
}
