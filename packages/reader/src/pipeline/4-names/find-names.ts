import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import { buildNames } from "./build-names.ts";
import { joinedNames } from "./joined-names.ts";
import type { Names } from "./names.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";

/**
 * Finds who and where: proposes mentions (known names, learned names, titles, nouns that head phrases), joins those that refer to the same thing,
 * and keeps what is worth keeping.
 */
export function findNames(text: NormalText, words: Words, syntax: Syntax, knowledge: NamesKnowledge): Names {
  const { context, candidates, titled, chains, compared } = joinedNames(text, words, syntax, knowledge);
  return { ...buildNames(context, candidates, titled, chains, compared), labels: context.labels };
}
