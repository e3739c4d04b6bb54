import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { TreebankSentence } from "../treebank/treebank.ts";
import type { LexiconWord } from "./build-lexicon.ts";

/** The words of treebank sentences as entries, without their articles. */
export function treebankWords(
  sentences: readonly TreebankSentence[],
  { fold, article }: Pick<WordsKnowledge, "fold" | "article">,
): LexiconWord[] {
  return sentences.flatMap(({ words }) =>
    words.map(({ form, lemma, pos }) => {
      const key = fold(form);
      const bare = NOMINAL.has(pos) && key.length > article.length + 1 && key.startsWith(article) && !fold(lemma).startsWith(article);
      return { key: bare ? key.slice(article.length) : key, pos, lemma, features: "", count: 1 };
    }),
  );
}

const NOMINAL = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);
