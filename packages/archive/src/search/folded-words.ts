import { fold } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";

/** A text's written words in order, folded (no marks, one hamza, ي for ى, ه for ة); Latin in small letters. */
export function foldedWords(text: string, spelling: Spelling): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORDS)) {
    const folded = fold(word, spelling).toLowerCase();
    if (folded) words.push(folded);
  }
  return words;
}

/** Letters and digits; longer runs are no words and would not fit an index. */
const WORDS = /[\p{L}\p{M}\p{Nd}\u0640]{1,64}/gu;
