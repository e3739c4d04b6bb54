import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { namesKnowledge } from "../../packages/arabic/src/names/names-knowledge.ts";
import type { Sources } from "../../packages/arabic/src/sources.ts";
import { syntaxKnowledge } from "../../packages/arabic/src/syntax/syntax-knowledge.ts";
import { textKnowledge } from "../../packages/arabic/src/text/text-knowledge.ts";
import { wordsKnowledge } from "../../packages/arabic/src/words/words-knowledge.ts";
import {
  feature1,
  findWords,
  findWordsInSentence,
  fold,
  type ModelFile,
  NAME_LABELS,
  normalise,
  readKeepModel,
  type TextKnowledge,
  type Words,
  type WordsKnowledge,
} from "../../packages/reader/src/index.ts";
import { ByteWriter, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { quantise, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import { isKept } from "../../packages/reader/src/pipeline/4-names/keep-model.ts";
import { trainLogistic } from "../events/logistic-regression.ts";
import { type GoldReport, readGold } from "../gold-report.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { goldSentences } from "./gold-sentences.ts";
import { keepLessonsOf } from "./keep-lessons.ts";
import { anercorp, type LabelledSentence, wojood } from "./labelled-sentences.ts";
import { examplesOf, trainChain } from "./tagger-training.ts";
import { wordClusters } from "./word-clusters.ts";

/** Trains the names stage's section: clusters of words from raw news, then the tagger on labelled names. The free model has no tagger. */
export function trainNames(data: string, kind: ModelKind, model: ModelFile): ModelFile {
  if (kind === "free" || !existsSync(join(data, CORPUS))) return new Map();
  const tables = readTables();
  const letters = textKnowledge(tables);
  const sources = {
    tables,
    text: letters,
    model: new Map([...model].filter(([name]) => name.split("/")[0] !== "names")),
    key: (word: string) => fold(word, letters),
  };
  const words = wordsKnowledge(sources);
  const syntax = syntaxKnowledge(sources);
  const makeTagger = taggerMaker(data, sources, words, letters);
  const reading = (tagger: Uint8Array) => ({
    text: letters,
    words,
    syntax,
    names: namesKnowledge({ ...sources, model: new Map([...sources.model, ["names", tagger]]) }),
  });
  const reports = readGold(join(data, "../gold/train.jsonl"));
  const unseen = Array.from({ length: FOLDS }, (_, fold) =>
    reading(
      makeTagger(
        reports.filter((_, i) => i % FOLDS !== fold),
        ORDERS.slice(0, 1),
      ),
    ),
  );
  const lessons = reports.map((report, i) => keepLessonsOf(report, unseen[i % FOLDS] as (typeof unseen)[number]));
  const entities = reports.reduce((sum, report) => sum + report.entities.length, 0);
  console.log(`names: entities F1 in reports that neither tagger nor filter has seen: ${crossValidated(lessons, entities).toFixed(1)}`);
  return new Map([
    ["names", makeTagger(reports, ORDERS)],
    ["names/keep", trainKeep(lessons.flat())],
  ]);
}

type Lessons = readonly { readonly features: Int32Array; readonly label: number }[];

/** F1 in percent of what a filter keeps that learned from four fifths of the reports, over the fifth that is left. */
function crossValidated(lessons: readonly Lessons[], entities: number): number {
  let right = 0;
  let kept = 0;
  for (let fold = 0; fold < KEEP_FOLDS; fold++) {
    const isOut = (i: number): boolean => Math.floor(i / FOLDS) % KEEP_FOLDS === fold;
    const keep = readKeepModel(trainKeep(lessons.filter((_, i) => !isOut(i)).flat()));
    for (const { features, label } of lessons.filter((_, i) => isOut(i)).flat()) {
      if (!isKept(keep, features)) continue;
      kept++;
      right += label;
    }
  }
  return (200 * right) / (kept + entities);
}

const KEEP_FOLDS = 5;

const CORPUS = "names/anercorp_camel_train.bio.tsv";

/** What is kept is learned from names that a tagger found which never saw the report: in so many parts. */
const FOLDS = 2;

/** Makes the section `names` from the labelled names of the corpora and of the reports given; clusters and corpora are read once. */
export function taggerMaker(
  data: string,
  sources: Sources,
  words: WordsKnowledge,
  letters: TextKnowledge,
): (reports: readonly GoldReport[], orders: readonly number[]) => Uint8Array {
  const knowledge = namesKnowledge(sources);
  const clusters = wordClusters(
    newsSentences(data, (text) => findWords(normalise(text, letters), words)),
    CLUSTERS,
    { least: 5, rounds: 8 },
  );
  const isCommon = (key: string): boolean =>
    knowledge.nouns.has(key) ||
    knowledge.origins.has(key) ||
    knowledge.titleWords.has(key) ||
    knowledge.placeWords.has(key) ||
    key.length < 2;
  const examples = (sentences: readonly LabelledSentence[]) =>
    examplesOf(sentences, (text) => findWordsInSentence(normalise(text, letters), words), knowledge, clusters);
  const labelled = anercorp(join(data, CORPUS));
  const corpora = examples([
    ...labelled.slice(0, Math.floor(labelled.length * TRAINED_SHARE)),
    ...wojood(join(data, "names/wojood_sample_train.nested.tsv")),
  ]);
  return (reports, orders) => {
    const own = examples(goldSentences(reports, (word) => isCommon(sources.key(word))));
    const weights = readyForNames(meanOf(orders.map((order) => trainChain([...corpora, ...own], EPOCHS, BITS, order).averaged())));
    return section(quantise(withoutTraces(weights), NAME_LABELS.length), clusters);
  };
}

/** What is kept loses less by a wrong keep than by a wrong drop: what is left out no later stage can speak of. */
export function trainKeep(lessons: Lessons): Uint8Array {
  const { model, step } = trainLogistic(lessons, { outputs: 2, epochs: 15, rate: 0.03, decay: 0.001 });
  const out = new ByteWriter();
  writeVarint(out, Math.round(LAG / step));
  writeLinearModel(model, out);
  return out.bytes();
}

/** In logits: chains from a probability of 0.35 on are kept. */
const LAG = 0.6;

const CLUSTERS = 400;
const EPOCHS = 8;
const BITS = 20;
/** The last tenth is for measuring. */
const TRAINED_SHARE = 0.9;

/** Seeds of the orders in which the sentences are learned: the mean of several taggers is a better one. */
const ORDERS = [12345, 777, 31337];

function meanOf(all: readonly Float64Array[]): Float64Array {
  const [first = new Float64Array(0)] = all;
  return first.map((_, at) => all.reduce((sum, weights) => sum + (weights[at] as number), 0) / all.length);
}

/** Takes from the score of "no name", which the perceptron prefers: it misses more names than it invents. */
function readyForNames(weights: Float64Array): Float64Array {
  const none = (feature1(1, 0) & (2 ** BITS - 1)) * NAME_LABELS.length;
  weights[none] = (weights[none] as number) - READINESS;
  return weights;
}

const READINESS = 3;

/** Weights that hardly ever decide are left out, which keeps the model small. */
function withoutTraces(weights: Float64Array): Float64Array {
  return weights.map((weight) => (Math.abs(weight) < TRACE ? 0 : weight));
}

const TRACE = 0.2;

/** Sentences of the raw news reports as keys of their written words' tokens; digits are all alike. */
function* newsSentences(data: string, analyse: (text: string) => Words): Generator<readonly string[]> {
  for (const name of ["news_conflict", "news_throughput"]) {
    for (const line of readFileSync(join(data, `news/${name}.jsonl`), "utf8")
      .split("\n")
      .filter(Boolean)) {
      const { sentences, tokens } = analyse(JSON.parse(line).text);
      for (const { from, to } of sentences)
        yield ["<s>", ...tokens.slice(from, to).map(({ key }) => (/^\d/.test(key) ? "0" : key)), "</s>"];
    }
  }
}

function section(model: Parameters<typeof writeLinearModel>[0], clusters: ReadonlyMap<string, number>): Uint8Array {
  const out = new ByteWriter();
  writeLinearModel(model, out);
  writeClusters(clusters, out);
  return out.bytes();
}

/** Words in order, each as how much it shares with the one before, then its other letters (from the Arabic block's start) and its cluster. */
function writeClusters(clusters: ReadonlyMap<string, number>, out: ByteWriter): void {
  const words = [...clusters].filter(([word]) => /^[\u0600-\u06ff]+$/.test(word)).sort(([a], [b]) => (a < b ? -1 : 1));
  writeVarint(out, words.length);
  let last = "";
  for (const [word, cluster] of words) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared++;
    writeVarint(out, shared);
    writeVarint(out, word.length - shared);
    for (let i = shared; i < word.length; i++) out.push(word.charCodeAt(i) - 0x600);
    writeVarint(out, cluster);
    last = word;
  }
}
