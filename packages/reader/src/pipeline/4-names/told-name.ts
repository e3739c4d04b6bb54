import type { Token, TokenRange } from "../2-words/words.ts";
import type { NameContext } from "./name-context.ts";

/** A stretch as a name stands alone: its letters, with the article whole where `ل` before it swallowed the first letter (`للجيش الليبي` → `الجيش الليبي`). */
export function toldName({ text, words, knowledge }: NameContext, { from, to }: TokenRange): string {
  const { start, key } = words.tokens[from] as Token;
  const letters = text.source.slice(start, (words.tokens[to - 1] as Token).end);
  const { article } = knowledge;
  return key.startsWith(article) && letters.startsWith(article.slice(1)) ? article.slice(0, 1) + letters : letters;
}
