import { addFeature } from "../../learned/linear-model.ts";
import type { KnownWord } from "./known-words.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import { contextFeatures, TAG_FEATURES } from "./tag-features.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** Parts of speech of one sentence's words, left to right, as places in `PARTS_OF_SPEECH`. */
export function tag(words: readonly KnownWord[], { tagger }: WordsKnowledge): Uint8Array {
  const tags = new Uint8Array(words.length);
  let tag1 = NO_TAG;
  let tag2 = NO_TAG;
  for (let at = 0; at < words.length; at++) {
    const { scores, impossible } = words[at] as KnownWord;
    SCORES.set(scores);
    const count = contextFeatures(words, at, tag1, tag2, FEATURES);
    for (let i = 0; i < count; i++) addFeature(tagger, FEATURES[i] as number, SCORES);
    tag2 = tag1;
    const found = best(SCORES);
    tag1 = impossible & (1 << found) ? VERB : found;
    tags[at] = tag1;
  }
  return tags;
}

function best(scores: Int32Array): number {
  let found = 0;
  for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[found] as number)) found = k;
  return found;
}

const VERB = PARTS_OF_SPEECH.indexOf("VERB");

/** Stands for the part of speech before the first token. */
export const NO_TAG = 31;

const FEATURES = new Int32Array(TAG_FEATURES);
const SCORES = new Int32Array(PARTS_OF_SPEECH.length);
