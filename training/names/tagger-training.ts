import {
  feature1,
  mayFollow,
  NAME_LABELS,
  type NamesKnowledge,
  nameWords,
  TaggerFeatures,
  TRANSITION,
  type Words,
} from "../../packages/reader/src/index.ts";
import { AveragedPerceptron } from "../averaged-perceptron.ts";
import type { LabelledSentence } from "./labelled-sentences.ts";

/** A sentence made ready: each word's features, and its label. */
interface Example {
  readonly features: readonly Int32Array[];
  readonly labels: readonly number[];
}

const LABELS = NAME_LABELS.length;

/** Analyses the sentences and carries each label over to the words the analysis finds. */
export function examplesOf(
  sentences: readonly LabelledSentence[],
  analyse: (text: string) => Words,
  knowledge: NamesKnowledge,
  clusters: ReadonlyMap<string, number>,
): Example[] {
  return sentences.map((sentence) => {
    const words = analyse(sentence.words.join(" "));
    const features = new TaggerFeatures(words, nameWords(words, knowledge), clusters);
    const length = words.words.length;
    return {
      features: words.words.map((_, at) => features.found.slice(0, features.fill(at, 0, length))),
      labels: carriedLabels(sentence, words),
    };
  });
}

/** A word inside a labelled token takes its label; only the first keeps a B. */
function carriedLabels({ words, labels }: LabelledSentence, analysed: Words): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const word of words) {
    starts.push(offset);
    offset += word.length + 1;
  }
  let token = -1;
  return analysed.words.map(({ start }) => {
    let first = false;
    while (token + 1 < starts.length && start >= (starts[token + 1] as number)) {
      token++;
      first = true;
    }
    const label = labels[token] ?? 0;
    return !first && NAME_LABELS[label]?.startsWith("B") ? label + 1 : label;
  });
}

/** Structured averaged perceptron over label chains (Collins 2002): decode with the present weights, move them to the right chain. `start` seeds the order. */
export function trainChain(examples: readonly Example[], epochs: number, bits: number, start: number): AveragedPerceptron {
  const perceptron = new AveragedPerceptron(LABELS, bits);
  const order = examples.map((_, i) => i);
  let seed = start;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const i of order) learn(perceptron, withoutSomeWords(examples[i] as Example, random));
  }
  return perceptron;
}

/** Now and then a word goes unseen: its letters, class and company must do, as with words that training never saw. */
function withoutSomeWords({ features, labels }: Example, random: () => number): Example {
  return { labels, features: features.map((list) => (random() < UNSEEN_SHARE ? list.filter((_, at) => !WORD_FEATURES.has(at)) : list)) };
}

const UNSEEN_SHARE = 0.3;
/** Places of the features that name the word itself in `TaggerFeatures.fill`'s order. */
const WORD_FEATURES: ReadonlySet<number> = new Set([1, 2, 7, 8]);

function learn(perceptron: AveragedPerceptron, { features, labels }: Example): void {
  const found = decode(perceptron, features);
  const gold = labels.map((label, i) => (label < 0 ? (found[i] as number) : label));
  gold.forEach((right, i) => {
    const wrong = found[i] as number;
    if (right !== wrong) perceptron.update(features[i] as Int32Array, (features[i] as Int32Array).length, right, wrong);
    const rightBefore = i ? (gold[i - 1] as number) : 0;
    const wrongBefore = i ? (found[i - 1] as number) : 0;
    if (rightBefore !== wrongBefore || right !== wrong) moveTransition(perceptron, rightBefore, right, wrongBefore, wrong);
  });
  perceptron.tick();
}

/** A transition is one feature whose output is the label after it: the right one rises, the wrong one falls. */
function moveTransition(perceptron: AveragedPerceptron, rightBefore: number, right: number, wrongBefore: number, wrong: number): void {
  perceptron.change(feature1(TRANSITION, rightBefore), right, 1);
  perceptron.change(feature1(TRANSITION, wrongBefore), wrong, -1);
}

function decode(perceptron: AveragedPerceptron, features: readonly Int32Array[]): number[] {
  const transitions = transitionTable(perceptron);
  const scores = new Float64Array(LABELS);
  let best = new Float64Array(LABELS).fill(-1e9);
  best[0] = 0;
  const back = features.map((list) => {
    perceptron.score(list, list.length, scores);
    const next = new Float64Array(LABELS);
    const via = new Uint8Array(LABELS);
    for (let label = 0; label < LABELS; label++) {
      let top = -1e12;
      for (let last = 0; last < LABELS; last++) {
        const score = (best[last] as number) + (transitions[last * LABELS + label] as number);
        if (score > top) {
          top = score;
          via[label] = last;
        }
      }
      next[label] = top + (scores[label] as number);
    }
    best = next;
    return via;
  });
  let label = best.indexOf(Math.max(...best));
  const labels: number[] = [];
  for (let i = features.length - 1; i >= 0; i--) {
    labels[i] = label;
    label = (back[i] as Uint8Array)[label] as number;
  }
  return labels;
}

function transitionTable(perceptron: AveragedPerceptron): Float64Array {
  const table = new Float64Array(LABELS * LABELS);
  const row = new Float64Array(LABELS);
  for (let last = 0; last < LABELS; last++) {
    perceptron.score(Int32Array.of(feature1(TRANSITION, last)), 1, row);
    for (let next = 0; next < LABELS; next++) table[last * LABELS + next] = mayFollow(last, next) ? (row[next] as number) : -1e9;
  }
  return table;
}
