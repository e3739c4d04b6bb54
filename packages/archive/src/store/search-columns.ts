import { wordHashes } from "../copies/shingles-of.ts";
import { hashedSignature } from "../copies/signature-of.ts";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { indexTerms } from "../search/index-terms.ts";

/** What a report is searched and compared by, made from its text. */
export interface SearchColumns {
  readonly terms: readonly number[];
  readonly signature: readonly number[];
}

export function searchColumns(text: string, spelling: Spelling): SearchColumns {
  const words = foldedWords(text, spelling);
  const hashes = wordHashes(words);
  return { terms: indexTerms(words, hashes), signature: hashedSignature(hashes) };
}
