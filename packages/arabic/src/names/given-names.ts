import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { alternatives, oneOf } from "./word-lists.ts";

/** Given names by key. A name in several lines takes the stronger strength. */
export function givenNames({ tables, key }: Sources): ReadonlyMap<string, "strong" | "weak"> {
  const names = new Map<string, "strong" | "weak">();
  for (const { cells, path, line } of parseTable(tables, "names/given-names.tsv", 4)) {
    const strength = oneOf(cells[3] as string, ["strong", "weak"], path, line);
    for (const name of alternatives(cells[0] as string)) {
      if (names.get(key(name)) !== "strong") names.set(key(name), strength);
    }
  }
  return names;
}
