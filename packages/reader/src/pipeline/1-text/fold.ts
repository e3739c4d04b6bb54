import type { TextKnowledge } from "./text-knowledge.ts";

/** A word in the folded spelling that lexicons are looked up by. */
export function fold(word: string, knowledge: TextKnowledge): string {
  let key = "";
  for (const letter of word) {
    const normal = knowledge.normal.get(letter) ?? letter;
    for (const part of normal) key += knowledge.folded.get(part) ?? part;
  }
  return key;
}
