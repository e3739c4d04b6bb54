import { parseTable, type Tables } from "../../packages/arabic/src/table.ts";
import type { SplitWord } from "../treebank/read-split-words.ts";

/** Particles and prepositions with every pronoun (بينهما, إلينا), as often as a common word would be met, with and without و. */
export function pronounPairs(tables: Tables, enclitics: readonly string[]): SplitWord[] {
  const stems = parseTable(tables, "words/before-pronouns.tsv", 1).map(({ cells }) => cells[0] as string);
  const pairs = stems.flatMap((stem) => enclitics.filter((pronoun) => pronoun !== "ني").map((pronoun) => [stem, pronoun]));
  return pairs
    .flatMap((words) => [words, words, words, ["و", ...words]])
    .map((words) => ({ written: words.join(""), words, lemmas: [], unimorph: [] }));
}
