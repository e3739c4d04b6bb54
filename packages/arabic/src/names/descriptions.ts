import { type Description, ENTITY_KINDS } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { alternatives, oneOf } from "./word-lists.ts";

/** Definite descriptions by key. */
export function descriptions({ tables, key }: Sources): ReadonlyMap<string, Description> {
  const found = new Map<string, Description>();
  for (const { cells, path, line } of parseTable(tables, "names/descriptions.tsv", 4)) {
    const [words, looksFor, count, lemma] = cells as [string, string, string, string];
    const description: Description = {
      looksFor: oneOf(looksFor, [...ENTITY_KINDS, "any"], path, line),
      count: Number(oneOf(count, ["1", "2"], path, line)),
      lemma: lemma === "-" ? null : key(lemma),
    };
    for (const word of alternatives(words)) found.set(key(word), description);
  }
  return found;
}
