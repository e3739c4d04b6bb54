import { onceFor } from "../once.ts";
import type { Sources } from "../sources.ts";
import { parseTable, TableError } from "../table.ts";

/** A table of one word a line. */
export function wordSet({ tables, key }: Sources, path: string): ReadonlySet<string> {
  return new Set(parseTable(tables, path, 1).map(({ cells }) => key(cells[0] as string)));
}

/** A table of a word and one of a few codes. */
export function codedWords<Code extends string>({ tables, key }: Sources, path: string, codes: readonly Code[]): ReadonlyMap<string, Code> {
  return new Map(
    parseTable(tables, path, 2).map(({ cells, line }) => [key(cells[0] as string), oneOf(cells[1] as string, codes, path, line)] as const),
  );
}

/** The cell, if it is one of the codes; else a `TableError`. */
export function oneOf<Code extends string>(cell: string, codes: readonly Code[], path: string, line: number): Code {
  const code = codes.find((one) => one === cell);
  if (code === undefined) throw new TableError(path, line, `expected one of ${codes.join(", ")}, found "${cell}"`);
  return code;
}

/** The keys of a cell's alternatives. Names are asked for by more than one stage and folded once. */
export function foldedAlternatives(sources: Sources, cell: string): readonly string[] {
  const folded = foldedOf(sources);
  const keys = folded.get(cell) ?? alternatives(cell).map(sources.key);
  folded.set(cell, keys);
  return keys;
}

const foldedOf = onceFor<Sources, Map<string, readonly string[]>>(() => new Map());

/** A cell's alternatives; "-" and an empty cell have none. */
export function alternatives(cell: string): string[] {
  if (cell === "-" || cell === "") return [];
  if (!cell.includes("|")) return [cell.trim()].filter(Boolean);
  return cell
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);
}
