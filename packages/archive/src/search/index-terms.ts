import { fold } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";

/**
 * What full-text search finds a text by: its distinct written words, folded (no marks, one hamza, ي for ى, ه for ة). Clitics stay on: the index
 * knows letters only, so that storing is cheap; a query asks for a word in all its forms, with all that may be written onto it.
 */
export function indexTerms(text: string, spelling: Spelling): readonly string[] {
  const terms = new Set<string>();
  for (const [word] of text.matchAll(WORDS)) terms.add(fold(word, spelling).toLowerCase());
  terms.delete("");
  return [...terms];
}

/** Letters and digits; longer runs are no words and would not fit an index. */
const WORDS = /[\p{L}\p{M}\p{Nd}\u0640]{1,64}/gu;
