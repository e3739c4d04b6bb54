import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import { buildNames } from "./build-names.ts";
import { collectCandidates } from "./collect-candidates.ts";
import { coreference } from "./coreference.ts";
import type { NameContext } from "./name-context.ts";
import { tagNames } from "./name-tagger.ts";
import { nameWords } from "./name-words.ts";
import type { Names } from "./names.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";

/**
 * Finds who and where: proposes mentions (known names, learned names, titles, nouns that head phrases), joins those that refer to the same thing,
 * and keeps what is worth keeping.
 */
export function findNames(text: NormalText, words: Words, syntax: Syntax, knowledge: NamesKnowledge): Names {
  const names = nameWords(words, knowledge);
  const labels = knowledge.tagger ? tagNames(words, names, knowledge.tagger) : words.words.map(() => "O" as const);
  const context: NameContext = { text, words, syntax, names, labels, knowledge };
  const { candidates, titled } = collectCandidates(context);
  const { chains, compared } = coreference(context, candidates, titled);
  return buildNames(context, candidates, titled, chains, compared);
}
