import { readFeatures } from "../../packages/reader/src/pipeline/2-words/features-of.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { ModelKind } from "../model-kind.ts";
import type { TreebankSentence } from "../treebank/treebank.ts";
import { buildLexicon, type LexiconWord } from "./build-lexicon.ts";
import type { TaggerSentence } from "./train-tagger.ts";
import { treebankWords } from "./treebank-words.ts";
import { type Clitics, readWordSources } from "./word-sources.ts";

/** The treebanks' sentences with the knowledge that the reader would have had it not learned from them. */
export function unseenLessons(data: string, kind: ModelKind): TaggerSentence[] {
  const { clitics, sentences, listed, seen } = readWordSources(data, kind);
  return withUnseenLexicon(sentences, clitics, listed, seen);
}

/** Sentences in folds, each with a lexicon of the other folds' words: in training as in use, some words are unknown. */
export function withUnseenLexicon(
  sentences: readonly TreebankSentence[],
  clitics: Clitics,
  listed: readonly LexiconWord[],
  seen: ReadonlyMap<string, number>,
): TaggerSentence[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const inFold = (i: number) => i % FOLDS === fold;
    const lexicon = buildLexicon(
      [
        ...treebankWords(
          sentences.filter((_, i) => !inFold(i)),
          clitics,
        ),
        ...listed,
      ],
      seen,
    );
    const knowledge = { ...clitics, lexicon, featureSets: lexicon.features.map(readFeatures) } as unknown as WordsKnowledge;
    return sentences.filter((_, i) => inFold(i)).map((sentence) => ({ sentence, knowledge }));
  }).flat();
}

const FOLDS = 10;
