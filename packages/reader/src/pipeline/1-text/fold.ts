import type { TextKnowledge } from "./text-knowledge.ts";

/** A word in the folded spelling that lexicons are looked up by. */
export function fold(word: string, { keys }: Pick<TextKnowledge, "keys">): string {
  let folded = "";
  let plainFrom = 0;
  for (let at = 0; at < word.length; at++) {
    const letters = keys.get(word.charCodeAt(at));
    if (letters === undefined) continue;
    folded += word.slice(plainFrom, at) + letters;
    plainFrom = at + 1;
  }
  return plainFrom === 0 ? word : folded + word.slice(plainFrom);
}
