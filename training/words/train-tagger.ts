import type { LinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import { NO_TAG } from "../../packages/reader/src/pipeline/2-words/tag.ts";
import { contextFeatures, ownFeatures, TAG_FEATURES } from "../../packages/reader/src/pipeline/2-words/tag-features.ts";
import { type WordShape, wordShape } from "../../packages/reader/src/pipeline/2-words/word-shape.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";
import { AveragedPerceptron } from "../averaged-perceptron.ts";
import { makeShuffle } from "../random.ts";
import type { TreebankSentence } from "../treebank/treebank.ts";

interface Example {
  readonly shapes: readonly WordShape[];
  readonly tags: readonly number[];
}

/** Learns parts of speech left to right by the averaged perceptron. */
export function trainTagger(sentences: readonly TreebankSentence[], knowledge: Omit<WordsKnowledge, "tagger">): LinearModel {
  const perceptron = new AveragedPerceptron(PARTS_OF_SPEECH.length, BITS);
  const examples = sentences.map((sentence) => toExample(sentence, knowledge as WordsKnowledge));
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
  return perceptron.finish();
}

function toExample({ words }: TreebankSentence, knowledge: WordsKnowledge): Example {
  const shapes = words.map((word, i) =>
    wordShape(word.form, word.form.length, (words[i - 1]?.glued ? 1 : 0) | (word.glued ? 2 : 0), knowledge),
  );
  return { shapes, tags: words.map(({ pos }) => PARTS_OF_SPEECH.indexOf(pos)) };
}

function learn({ shapes, tags }: Example, perceptron: AveragedPerceptron): number {
  const features = new Int32Array(2 * TAG_FEATURES);
  const rest = features.subarray(TAG_FEATURES);
  const scores = new Float64Array(PARTS_OF_SPEECH.length);
  let errors = 0;
  let tag1 = NO_TAG;
  let tag2 = NO_TAG;
  for (let at = 0; at < shapes.length; at++) {
    const own = ownFeatures(shapes[at] as WordShape, features);
    const more = contextFeatures(shapes, at, tag1, tag2, rest);
    features.copyWithin(own, TAG_FEATURES, TAG_FEATURES + more);
    perceptron.score(features, own + more, scores);
    const found = scores.indexOf(Math.max(...scores));
    const right = tags[at] as number;
    if (found !== right) {
      perceptron.update(features, own + more, right, found);
      errors++;
    }
    perceptron.tick();
    tag2 = tag1;
    tag1 = found;
  }
  return errors;
}

const BITS = 18;
const ROUNDS = 8;
