import { BEARINGS, type Bearing } from "@isnad/reader";
import { oneOf } from "../names/word-lists.ts";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";

/** The words of bearing that the relations know, with and without the article, and their feminine (`الجنوبية`). */
export function bearingWords({ tables, key }: Sources): ReadonlyMap<string, Bearing> {
  const path = "relations/bearings.tsv";
  const found = new Map<string, Bearing>();
  for (const { cells, line } of parseTable(tables, path, 2)) {
    const bearing = oneOf(cells[1] as string, BEARINGS, path, line);
    for (const word of (cells[0] as string).split(/\s+/u)) {
      for (const form of [word, `ال${word}`, `${word}ة`, `ال${word}ة`]) found.set(key(form), bearing);
    }
  }
  return found;
}
