import { type LinearModel, quantise } from "../../packages/reader/src/learned/linear-model.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import { NO_TAG } from "../../packages/reader/src/pipeline/2-words/tag.ts";
import { contextFeatures, ownFeatures, TAG_FEATURES } from "../../packages/reader/src/pipeline/2-words/tag-features.ts";
import { type WordShape, wordShape } from "../../packages/reader/src/pipeline/2-words/word-shape.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import { makeShuffle } from "../shuffle.ts";
import { TREEBANKS, type TreebankName, type TreebankSentence } from "../treebank/treebank.ts";
import { StyledPerceptron } from "./styled-perceptron.ts";

interface Example {
  readonly style: number;
  readonly shapes: readonly WordShape[];
  readonly tags: readonly number[];
}

/** A sentence with the knowledge to look its words up by: a lexicon that has not seen the sentence. */
export interface TaggerSentence {
  readonly sentence: TreebankSentence;
  readonly knowledge: WordsKnowledge;
}

/** Learns parts of speech left to right by the averaged perceptron: one model for each treebank's style, which share what they have in common. */
export function trainTagger(sentences: readonly TaggerSentence[]): ReadonlyMap<TreebankName, LinearModel> {
  const perceptron = new StyledPerceptron(PARTS_OF_SPEECH.length, BITS, TREEBANKS.length);
  const examples = sentences.map(toExample);
  const shuffle = makeShuffle(11);
  for (let round = 0; round < ROUNDS; round++) {
    let errors = 0;
    let all = 0;
    for (const example of shuffle([...examples])) {
      errors += learn(example, perceptron);
      all += example.tags.length;
    }
    console.log(`tagger, round ${round + 1}: ${((100 * errors) / all).toFixed(2)} % errors`);
  }
  const used = TREEBANKS.filter((name) => sentences.some(({ sentence }) => sentence.treebank === name));
  return new Map(used.map((name) => [name, quantise(perceptron.averaged(TREEBANKS.indexOf(name)), PARTS_OF_SPEECH.length)]));
}

function toExample({ sentence, knowledge }: TaggerSentence): Example {
  const tags = sentence.words.map(({ pos }) => PARTS_OF_SPEECH.indexOf(pos));
  return { style: TREEBANKS.indexOf(sentence.treebank), shapes: shapesOf(sentence, knowledge), tags };
}

/** The shapes of a treebank sentence's words. */
export function shapesOf({ words }: TreebankSentence, knowledge: WordsKnowledge): WordShape[] {
  return words.map((word, i) => wordShape(word.form, word.form.length, (words[i - 1]?.glued ? 1 : 0) | (word.glued ? 2 : 0), knowledge));
}

function learn({ style, shapes, tags }: Example, perceptron: StyledPerceptron): number {
  let errors = 0;
  let tag1 = NO_TAG;
  let tag2 = NO_TAG;
  for (let at = 0; at < shapes.length; at++) {
    const own = ownFeatures(shapes[at] as WordShape, FEATURES);
    const more = contextFeatures(shapes, at, tag1, tag2, REST);
    FEATURES.copyWithin(own, TAG_FEATURES, TAG_FEATURES + more);
    const right = tags[at] as number;
    const found = perceptron.learn(FEATURES, own + more, style, right);
    if (found !== right) errors++;
    tag2 = tag1;
    tag1 = found;
  }
  return errors;
}

const FEATURES = new Int32Array(2 * TAG_FEATURES);
const REST = FEATURES.subarray(TAG_FEATURES);
const BITS = 18;
const ROUNDS = 8;
