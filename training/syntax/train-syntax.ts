import { ByteWriter, writeText, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { quantise, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import { seededRandom } from "../seeded-random.ts";
import type { ParsedSentence } from "./parsed-sentence.ts";
import { type Learner, learnSentence, makeLearner } from "./train-parser.ts";

/**
 * Trains the parser; returns the model file's section `syntax`. The tokens must carry parts of speech and lemmas as the reader will
 * find them, not as the treebank gives them, and `article` what a definite noun begins with in folded spelling.
 */
export function trainSyntax(sentences: readonly ParsedSentence[], article: string, log: (line: string) => void): Uint8Array {
  const random = seededRandom(SEED);
  const relationNames = namesOf(sentences);
  const learner = makeLearner(relationNames, article, random);
  for (let round = 0; round < ROUNDS; round++) {
    let mistakes = 0;
    for (const sentence of shuffled(sentences, random)) mistakes += learnSentence(learner, sentence, round > 0);
    log(`syntax round ${round + 1}: ${mistakes} wrong moves`);
  }
  return section(learner);
}

const SEED = 12345;
const ROUNDS = 8;

function namesOf(sentences: readonly ParsedSentence[]): string[] {
  const names = new Set(sentences.flatMap((sentence) => sentence.relations));
  names.delete("root");
  return ["root", ...[...names].sort()];
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as Item, order[i] as Item];
  }
  return order;
}

function section(learner: Learner): Uint8Array {
  const out = new ByteWriter();
  const relations = learner.relationNames.length;
  writeVarint(out, relations);
  for (const name of learner.relationNames) writeText(out, name);
  writeLinearModel(quantise(prune(againstShift(learner.moves.averaged()), 0.03), 2), out);
  writeLinearModel(quantise(prune(learner.relations.averaged(), 0.04), relations), out);
  return out.bytes();
}

/** Three weights a feature to two: only their distance from reading on counts. */
function againstShift(weights: Float64Array): Float64Array {
  const pairs = new Float64Array((weights.length / 3) * 2);
  for (let bucket = 0; bucket < weights.length / 3; bucket++) {
    const shift = weights[bucket * 3] as number;
    pairs[bucket * 2] = (weights[bucket * 3 + 1] as number) - shift;
    pairs[bucket * 2 + 1] = (weights[bucket * 3 + 2] as number) - shift;
  }
  return pairs;
}

/** Leaves out weights below a part of the largest: two thirds of them, and no dev score falls. */
function prune(weights: Float64Array, part: number): Float64Array {
  const least = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) * part;
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}
