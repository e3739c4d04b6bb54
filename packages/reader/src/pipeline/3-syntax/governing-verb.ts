import type { Words } from "../2-words/words.ts";
import type { Syntax } from "./syntax.ts";

/** The verb of the clause `token` stands in: the nearest verb above it, `token` itself left aside; undefined where none governs it. */
export function governingVerb(words: Words, syntax: Syntax, token: number): number | undefined {
  for (let head = syntax.heads[token] ?? -1; head >= 0; head = syntax.heads[head] ?? -1) {
    if (words.tokens[head]?.pos === "VERB") return head;
  }
  return undefined;
}
