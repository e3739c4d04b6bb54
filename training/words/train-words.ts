import { join } from "node:path";
import { textKnowledge } from "../../packages/arabic/src/text/text-knowledge.ts";
import { cliticKnowledge } from "../../packages/arabic/src/words/words-knowledge.ts";
import { ByteWriter, writeText, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { type LinearModel, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import type { ModelFile } from "../../packages/reader/src/learned/model-file.ts";
import { fold } from "../../packages/reader/src/pipeline/1-text/fold.ts";
import { writeLexicon } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { readConllu } from "../treebank/read-conllu.ts";
import { readSplitWords } from "../treebank/read-split-words.ts";
import { buildLexicon } from "./build-lexicon.ts";
import { learnGuesses } from "./learn-guesses.ts";
import { trainSplitter } from "./train-splitter.ts";
import { trainTagger } from "./train-tagger.ts";
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
  const lexicon = buildLexicon(words);
  const guesses = learnGuesses(words);
  const splitter = trainSplitter(sentences, splitWords, { ...clitics, lexicon });
  const knowledge: Omit<WordsKnowledge, "tagger"> = { ...clitics, lexicon, guesses, splitter };
  const tagger = trainTagger(sentences, knowledge);
  return new Map([
    ["words/lexicon", bytesOf(lexicon, writeLexicon)],
    ["words/guesses", bytesOf(guesses, writeGuesses)],
    ["words/splitter", bytesOf<LinearModel>(splitter, writeLinearModel)],
    ["words/tagger", bytesOf<LinearModel>(tagger, writeLinearModel)],
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
