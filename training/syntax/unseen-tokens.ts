import type { TextKnowledge } from "../../packages/reader/src/pipeline/1-text/text-knowledge.ts";
import type { Token } from "../../packages/reader/src/pipeline/2-words/words.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import { wordsOfForms } from "../../packages/reader/src/pipeline/2-words/words-of-forms.ts";
import type { TreebankName, TreebankSentence } from "../treebank/treebank.ts";
import { type TaggerSentence, trainTagger } from "../words/train-tagger.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";

const FOLDS = 5;

/**
 * Treebank sentences with the parts of speech that a tagger gives which has not seen them, so that the parser learns to live with
 * the tagger's mistakes: each fold is tagged by a tagger trained on the others, with a lexicon that lacks it.
 */
export function unseenTokens(
  lessons: readonly TaggerSentence[],
  letters: TextKnowledge,
  words: WordsKnowledge,
): ReadonlyMap<TreebankName, readonly ParsedSentence[]> {
  const lexicons = [...new Set(lessons.map(({ knowledge }) => knowledge))];
  const foldOf = ({ knowledge }: TaggerSentence) => lexicons.indexOf(knowledge) % FOLDS;
  const found = new Map<TreebankName, ParsedSentence[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const learned = trainTagger(lessons.filter((lesson) => foldOf(lesson) !== fold));
    const taggers = learned;
    for (const { sentence, knowledge } of lessons.filter((lesson) => foldOf(lesson) === fold)) {
      const tagger = taggers.get(sentence.treebank) ?? words.tagger;
      const list = found.get(sentence.treebank) ?? [];
      found.set(sentence.treebank, list);
      list.push(parsedSentence(sentence, letters, { ...words, ...knowledge, tagger, givenWordsTagger: tagger }));
    }
  }
  return found;
}

/** The sentence's forms as given words, with its tree. */
function parsedSentence({ words }: TreebankSentence, letters: TextKnowledge, knowledge: WordsKnowledge): ParsedSentence {
  const given = words.map(({ form }) => ({ written: form, forms: [form], spaceAfter: true }));
  const tokens: readonly Token[] = wordsOfForms(given, letters, knowledge).words.tokens;
  return { tokens, heads: words.map(({ head }) => (head < 0 ? words.length : head)), relations: words.map(({ relation }) => relation) };
}
