import { join } from "node:path";
import { textKnowledge } from "../../packages/arabic/src/text/text-knowledge.ts";
import { cliticKnowledge } from "../../packages/arabic/src/words/words-knowledge.ts";
import { ByteWriter, writeText, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { type LinearModel, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import type { ModelFile } from "../../packages/reader/src/learned/model-file.ts";
import { fold } from "../../packages/reader/src/pipeline/1-text/fold.ts";
import { readFeatures } from "../../packages/reader/src/pipeline/2-words/features-of.ts";
import { writeLexicon } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { readConllu } from "../treebank/read-conllu.ts";
import { readSplitWords } from "../treebank/read-split-words.ts";
import type { TreebankSentence } from "../treebank/treebank.ts";
import { attestedStems } from "./attested-stems.ts";
import { beforePronoun } from "./before-pronoun.ts";
import { buildLexicon, type LexiconWord } from "./build-lexicon.ts";
import { camelNominalWords, verbWords } from "./external-words.ts";
import { learnGuesses } from "./learn-guesses.ts";
import { pronounPairs } from "./pronoun-pairs.ts";
import { rawCounts } from "./raw-counts.ts";
import { readCamelNominals, readCamelVerbs } from "./read-camel-lexicon.ts";
import { signatures } from "./signatures.ts";
import { tableWords } from "./table-words.ts";
import { trainSplitter } from "./train-splitter.ts";
import { type TaggerSentence, trainTagger } from "./train-tagger.ts";
import { trainVoice } from "./train-voice.ts";
import { treebankWords } from "./treebank-words.ts";

/** Trains the sections of the words stage. */
export function trainWords(data: string, kind: ModelKind): ModelFile {
  const tables = readTables();
  const letters = textKnowledge(tables);
  const clitics = cliticKnowledge(tables, (word) => fold(word, letters));
  const pud = readConllu(join(data, "treebank/pud_train.conllu"), "PUD");
  const padt = kind === "free" ? [] : readConllu(join(data, "treebank/padt_ud2ish_trees_train.conllu"), "PADT");
  const splitWords = kind === "free" ? [] : readSplitWords(join(data, "treebank/padt_segmentation_train.jsonl"));
  const sentences = [...pud, ...padt];
  const words = treebankWords(sentences, clitics);
  const counts = kind === "free" ? new Map<string, number>() : rawCounts(data, clitics.fold);
  const seen = signatures(counts);
  const own = tableWords(tables, clitics.fold);
  const camel = kind === "free" ? [] : camelWords(data, clitics.fold, attestedStems(counts));
  const listed = [...own.flatMap((word) => [word, ...beforePronoun(word, clitics.fold)]), ...camel];
  const lexicon = buildLexicon([...words, ...listed], seen);
  const guesses = learnGuesses(words);
  const splitter = trainSplitter(
    sentences,
    [...splitWords, pronounPairs(tables, clitics.enclitics)],
    { ...clitics, lexicon } as WordsKnowledge,
    buildLexicon(listed, seen),
  );
  const lessons = withUnseenLexicon(sentences, clitics, listed, seen);
  const taggers = trainTagger(lessons);
  const voice = trainVoice(lessons);
  return new Map([
    ["words/lexicon", bytesOf(lexicon, writeLexicon)],
    ["words/guesses", bytesOf(guesses, writeGuesses)],
    ["words/voice", bytesOf<LinearModel>(voice, writeLinearModel)],
    ["words/splitter", bytesOf<LinearModel>(splitter, writeLinearModel)],
    ...[...taggers].map(
      ([name, tagger]) => [`words/tagger-${name.toLowerCase()}`, bytesOf<LinearModel>(tagger, writeLinearModel)] as const,
    ),
  ]);
}

/** Sentences in folds, each with a lexicon of the other folds' words: in training as in use, some words are unknown. */
function withUnseenLexicon(
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

/** Camel Morph's words that raw text shows. */
function camelWords(data: string, fold: (word: string) => string, attested: ReadonlySet<string>): LexiconWord[] {
  return [
    ...readCamelVerbs(data).flatMap((verb) => verbWords(verb, fold)),
    ...readCamelNominals(data).flatMap((nominal) => camelNominalWords(nominal, fold)),
  ]
    .flatMap((word) => [word, ...beforePronoun(word, fold)])
    .filter(({ key }) => attested.has(key));
}

type Clitics = ReturnType<typeof cliticKnowledge>;
const FOLDS = 10;

function bytesOf<T>(part: T, write: (part: T, out: ByteWriter) => void): Uint8Array {
  const out = new ByteWriter();
  write(part, out);
  return out.bytes();
}

function writeGuesses(guesses: ReadonlyMap<string, string>, out: ByteWriter): void {
  writeVarint(out, guesses.size);
  for (const [ending, script] of guesses) {
    writeText(out, ending);
    writeText(out, script);
  }
}
