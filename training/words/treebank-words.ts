import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { TreebankSentence, TreebankWord } from "../treebank/treebank.ts";
import { beforePronoun } from "./before-pronoun.ts";
import type { LexiconWord } from "./build-lexicon.ts";

type Knowledge = Pick<WordsKnowledge, "fold" | "article">;

/** The words of treebank sentences as entries, without their articles. */
export function treebankWords(sentences: readonly TreebankSentence[], knowledge: Knowledge): LexiconWord[] {
  return sentences.flatMap(({ words }) =>
    words.flatMap((word) => {
      const entry = toEntry(word, knowledge);
      return [entry, ...beforePronoun(entry, knowledge.fold)];
    }),
  );
}

function toEntry({ form, lemma, pos, features }: TreebankWord, { fold, article }: Knowledge): LexiconWord {
  const key = fold(form);
  const bare = NOMINAL.has(pos) && key.length > article.length + 1 && key.startsWith(article) && !fold(lemma).startsWith(article);
  const cut = bare ? article.length : 0;
  return { key: key.slice(cut), form: form.slice(cut), pos, lemma, features: ownFeatures(features), count: 1 };
}

/** Features that the word has wherever it stands. */
function ownFeatures(features: ReadonlyMap<string, string>): string {
  return [...features]
    .filter(([name]) => LASTING.has(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("|");
}

const NOMINAL = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);
const LASTING = new Set(["Aspect", "Gender", "Mood", "NumForm", "Number", "Person", "Polarity", "PronType", "VerbForm", "Voice"]);
