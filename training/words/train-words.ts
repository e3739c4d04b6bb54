import { join } from "node:path";
import { ByteWriter, writeText, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { type LinearModel, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import type { ModelFile } from "../../packages/reader/src/learned/model-file.ts";
import { writeLexicon } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { ModelKind } from "../model-kind.ts";
import { readSplitWords } from "../treebank/read-split-words.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { learnGuesses } from "./learn-guesses.ts";
import { pronounPairs } from "./pronoun-pairs.ts";
import { trainSplitter } from "./train-splitter.ts";
import { trainTagger } from "./train-tagger.ts";
import { trainVoice } from "./train-voice.ts";
import { treebankWords } from "./treebank-words.ts";
import { withUnseenLexicon } from "./unseen-lessons.ts";
import { readWordSources } from "./word-sources.ts";

/** Trains the sections of the words stage. */
export function trainWords(data: string, kind: ModelKind): ModelFile {
  const { tables, clitics, sentences, listed, seen } = readWordSources(data, kind);
  const splitWords = kind === "free" ? [] : readSplitWords(join(data, "treebank/padt_segmentation_train.jsonl"));
  const words = treebankWords(sentences, clitics);
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
