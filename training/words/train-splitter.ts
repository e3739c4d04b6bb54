import { hashText } from "../../packages/reader/src/learned/feature-hash.ts";
import type { LinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import { quantise } from "../../packages/reader/src/learned/linear-model.ts";
import { classOf, type Lexicon, slotOf } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import { proposeSplits } from "../../packages/reader/src/pipeline/2-words/propose-splits.ts";
import { SPLIT_FEATURES, type Split, splitFeatures } from "../../packages/reader/src/pipeline/2-words/split-features.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import { makeShuffle } from "../shuffle.ts";
import type { SplitWord } from "../treebank/read-split-words.ts";
import type { TreebankSentence } from "../treebank/treebank.ts";

type Knowledge = WordsKnowledge;

interface Example {
  readonly written: string;
  readonly key: string;
  readonly splits: readonly Split[];
  readonly right: number;
  readonly count: number;
}

/**
 * Learns by the averaged perceptron to rank the ways to split a written word. Several orders of the lessons give as many models; the model is
 * their mean, since what they disagree in is chance.
 */
export function trainSplitter(
  sentences: readonly TreebankSentence[],
  splitWords: readonly SplitWord[][],
  known: Knowledge,
  unseen: Lexicon,
): LinearModel {
  const knowledge = withForgotten(known, unseen);
  const examples = toExamples(sentences, splitWords, known);
  const sum = new Float64Array(2 ** BITS);
  for (const seed of SEEDS) {
    const learned = learnRanking(examples, knowledge, unseen, seed);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (learned[i] as number);
  }
  return quantise(sum, 1);
}

function learnRanking(examples: readonly Example[], knowledge: Knowledge, unseen: Lexicon, seed: number): Float64Array {
  const rare = rareKeys(examples);
  const weights = new Float64Array(2 ** BITS);
  const sums = new Float64Array(2 ** BITS);
  const shuffle = makeShuffle(seed);
  const features = new Int32Array(SPLIT_FEATURES);
  const lessons = examples.flatMap((example) => new Array<Example>(Math.ceil(Math.log2(example.count + 1))).fill(example));
  let step = 1;
  const change = (example: Example, split: Split, by: number) => {
    const count = splitFeatures(example.written, example.key, split, knowledge.lexicon, features);
    for (let i = 0; i < count; i++) {
      const at = (features[i] as number) & (2 ** BITS - 1);
      weights[at] = (weights[at] as number) + by;
      sums[at] = (sums[at] as number) + by * step;
    }
  };
  const score = (example: Example, split: Split) => {
    const count = splitFeatures(example.written, example.key, split, knowledge.lexicon, features);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += weights[(features[i] as number) & (2 ** BITS - 1)] as number;
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    let errors = 0;
    for (const example of shuffle(lessons)) {
      const restore = hideEntries(example, rare, knowledge, unseen);
      let best = 0;
      let bestScore = -Infinity;
      example.splits.forEach((split, i) => {
        const own = score(example, split);
        if (own > bestScore) {
          best = i;
          bestScore = own;
        }
      });
      if (best !== example.right) {
        errors++;
        change(example, example.splits[example.right] as Split, 1);
        change(example, example.splits[best] as Split, -1);
      }
      step++;
      restore();
    }
    console.log(`splitter ${seed}, round ${round + 1}: ${errors} errors in ${lessons.length}`);
  }
  return weights.map((weight, i) => weight - (sums[i] as number) / step);
}

/**
 * Words that only one written word has would be known in training and unknown in use: while it learns from that word,
 * the lexicon knows of them what it knew without the treebanks.
 */
function hideEntries(example: Example, rare: ReadonlyMap<string, number>, { lexicon }: Knowledge, unseen: Lexicon): () => void {
  const { bareStem } = example.splits[example.right] as Split;
  if (example.count > RARE || (rare.get(bareStem) ?? 0) > example.count) return () => {};
  const slot = slotOf(lexicon, hashText(bareStem));
  const value = lexicon.values[slot] as number;
  if (value === 0) return () => {};
  // A slot may not become empty, or later entries of its run would be lost.
  lexicon.values[slot] = lexicon.classes.length - unseen.classes.length + classOf(unseen, hashText(bareStem));
  return () => {
    lexicon.values[slot] = value;
  };
}

/** Adds the classes of the lexicon without treebanks to the other's. */
function withForgotten(knowledge: Knowledge, unseen: Lexicon): Knowledge {
  return { ...knowledge, lexicon: { ...knowledge.lexicon, classes: [...knowledge.lexicon.classes, ...unseen.classes] } };
}

/** How often each stem occurs. */
function rareKeys(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { splits, right, count } of examples) {
    const { bareStem } = splits[right] as Split;
    counts.set(bareStem, (counts.get(bareStem) ?? 0) + count);
  }
  return counts;
}

function toExamples(sentences: readonly TreebankSentence[], splitWords: readonly SplitWord[][], knowledge: Knowledge): Example[] {
  const counts = new Map<string, number>();
  const add = (words: readonly string[], written: string) => {
    const id = `${written} ${words.join("+")}`;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { words } of sentences)
    for (let i = 0; i < words.length; ) {
      let end = i;
      while (words[end]?.glued) end++;
      const group = words.slice(i, end + 1).map(({ form }) => form);
      add(group, writtenForm(group));
      i = end + 1;
    }
  for (const sentence of splitWords) for (const { written, words } of sentence) add(words, written);
  for (const [id] of [...counts]) for (const [words, written] of unseenVariants(id)) add(words, written);
  const examples: Example[] = [];
  for (const [id, count] of counts) {
    const [written, words] = id.split(" ") as [string, string];
    if (!/^[ء-غف-ي]{2,40}$/.test(written)) continue;
    const splits = proposeSplits(written, knowledge);
    const keys = words.split("+").map(knowledge.fold);
    const right = splits.findIndex(
      (split) => split.keys.length === keys.length && split.keys.every((key, i) => sameKey(key, keys[i] as string)),
    );
    if (right < 0) continue;
    examples.push({ written, key: knowledge.fold(written), splits, right, count });
  }
  return examples;
}

/**
 * What the treebanks lack: pronouns of the first and second person and the dual (إليهم is there, إلينا is not), ه written for ة,
 * and للجنة for ل + اللجنة.
 * Every fourth word lends itself, so that the real ones keep their weight.
 */
function unseenVariants(id: string): (readonly [string[], string])[] {
  const [written, joined] = id.split(" ") as [string, string];
  const words = joined.split("+");
  const last = words.at(-1) as string;
  const choice = Math.abs(hashText(id)) % 12;
  if (words.length === 1 && written.startsWith("الل")) return [[["ل", written], `ل${written.slice(2)}`]];
  if (words.length > 1 && COMMON_PRONOUNS.has(last)) {
    const other = RARE_PRONOUNS[choice];
    return other ? [[[...words.slice(0, -1), other], written.slice(0, -last.length) + other]] : [];
  }
  return written.endsWith("ة") && choice < 3 ? [[[...words.slice(0, -1), `${last.slice(0, -1)}ه`], `${written.slice(0, -1)}ه`]] : [];
}

const COMMON_PRONOUNS = new Set(["ه", "ها", "هم"]);
const RARE_PRONOUNS = ["نا", "ك", "هما", "كم", "ي", "نا", "ك", "هما"];

/** `نسبة` + `ها` is written `نسبتها`. */
function sameKey(a: string, b: string): boolean {
  return a === b || (a.slice(0, -1) === b.slice(0, -1) && a.endsWith("ت") && b.endsWith("ه"));
}

function writtenForm(words: readonly string[]): string {
  return words
    .map((form, i) => {
      if (words[i - 1] === "ل" && form.startsWith("ال")) return form.startsWith("الل") ? form.slice(2) : form.slice(1);
      return i < words.length - 1 && form.endsWith("ة") ? `${form.slice(0, -1)}ت` : form;
    })
    .join("");
}

const BITS = 18;
/** A written word that is commoner than this is likely to be met again. */
const RARE = 2;
const ROUNDS = 12;
const SEEDS = [7, 11, 13];
