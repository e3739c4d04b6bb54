import type { TokenRange } from "../2-words/words.ts";
import type { NameContext } from "./name-context.ts";

/** The words that a stretch is compared by: keys without the article, suffixes and marks left out, joints of names written together. */
export function comparedWords({ words, knowledge }: NameContext, { from, to }: TokenRange): string[] {
  const found: string[] = [];
  let joint = "";
  for (let at = from; at < to; at++) {
    const token = words.tokens[at];
    if (!token || token.pos === "PUNCT") continue;
    const { article, nameParts } = knowledge;
    const bare = token.key.startsWith(article) && token.key.length > article.length + 1 ? token.key.slice(article.length) : token.key;
    if (nameParts.get(token.key) === "before" && at + 1 < to) {
      joint += token.key;
      continue;
    }
    found.push(joint + (joint ? token.key : bare));
    joint = "";
  }
  if (joint) found.push(joint);
  return found;
}
