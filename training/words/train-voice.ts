import { type LinearModel, quantise } from "../../packages/reader/src/learned/linear-model.ts";
import { featuresOf } from "../../packages/reader/src/pipeline/2-words/features-of.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import { VOICE_FEATURES, voiceFeatures } from "../../packages/reader/src/pipeline/2-words/verb-in-context.ts";
import type { WordShape } from "../../packages/reader/src/pipeline/2-words/word-shape.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import { makeShuffle } from "../shuffle.ts";
import { StyledPerceptron } from "./styled-perceptron.ts";
import { shapesOf, type TaggerSentence } from "./train-tagger.ts";

interface Example {
  readonly shapes: readonly WordShape[];
  readonly tags: Uint8Array;
  readonly at: number;
  readonly listed: number;
  readonly passive: number;
}

/** Learns to tell the passive from the active where spelling is the same. */
export function trainVoice(sentences: readonly TaggerSentence[]): LinearModel {
  const perceptron = new StyledPerceptron(2, BITS, 1);
  const examples = sentences.flatMap(toExamples);
  const shuffle = makeShuffle(13);
  for (let round = 0; round < ROUNDS; round++) {
    let errors = 0;
    for (const { shapes, tags, at, listed, passive } of shuffle([...examples])) {
      const count = voiceFeatures(shapes, tags, at, listed, FEATURES);
      if (perceptron.learn(FEATURES, count, 0, passive) !== passive) errors++;
    }
    console.log(`voice, round ${round + 1}: ${errors} errors in ${examples.length}`);
  }
  return quantise(perceptron.averaged(0), 2);
}

function toExamples({ sentence, knowledge }: TaggerSentence): Example[] {
  const shapes = shapesOf(sentence, knowledge);
  const tags = Uint8Array.from(sentence.words, ({ pos }) => PARTS_OF_SPEECH.indexOf(pos));
  return sentence.words.flatMap((word, at) => {
    const voice = word.features.get("Voice");
    if (word.pos !== "VERB" || !voice) return [];
    return [{ shapes, tags, at, listed: listedPassive(shapes[at] as WordShape, knowledge), passive: voice === "Pass" ? 1 : 0 }];
  });
}

function listedPassive(shape: WordShape, knowledge: WordsKnowledge): number {
  return featuresOf(shape, PARTS_OF_SPEECH.indexOf("VERB"), "VERB", shape.bareKey, knowledge).voice === "Pass" ? 1 : 0;
}

const FEATURES = new Int32Array(VOICE_FEATURES);
const BITS = 16;
const ROUNDS = 8;
