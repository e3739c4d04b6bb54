import { wordNumber } from "./word-number.ts";

/**
 * What full-text search finds a text by: its distinct written words, folded, as numbers. Clitics stay on: the index knows letters only, so that storing
 * is cheap; a query asks for a word in all its forms, with all that may be written onto it. `hashes` are those of the words, which shingles need as well.
 */
export const indexTerms = (words: readonly string[], hashes: Int32Array): readonly number[] => distinct(words, hashes).map(wordNumber);

function distinct(words: readonly string[], hashes: Int32Array): readonly string[] {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(words.length * 2 + 2)));
  return words.filter((word, at) => {
    for (let slot = (hashes[at] as number) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const met = slots[slot] as number;
      if (met > 0 && (hashes[met - 1] !== hashes[at] || words[met - 1] !== word)) continue;
      if (met === 0) slots[slot] = at + 1;
      return met === 0;
    }
  });
}
