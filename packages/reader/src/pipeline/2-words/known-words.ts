import { addFeature } from "../../learned/linear-model.ts";
import type { Features } from "./features.ts";
import { featuresOf } from "./features-of.ts";
import { impossibleParts } from "./impossible-parts.ts";
import { lemmaOf } from "./lemma-of.ts";
import { LETTER, letterClass } from "./letter-class.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import { proposeSplits } from "./propose-splits.ts";
import { SPLIT_FEATURES, type Split, splitFeatures } from "./split-features.ts";
import { ownFeatures, TAG_FEATURES } from "./tag-features.ts";
import { verbAfterConjunction } from "./verb-after-conjunction.ts";
import { type WordShape, wordShape } from "./word-shape.ts";
import type { PartOfSpeech } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** A token's shape with what follows from it, computed once. */
export interface KnownWord extends WordShape {
  /** The tagger's scores for the word's own features. */
  readonly scores: Int32Array;
  /** Parts of speech, as bits, in whose place it is a verb. */
  readonly impossible: number;
  /** What it is as each part of speech, filled when first asked for. */
  readonly readings: WordReading[];
}

/** A word as one part of speech. */
export interface WordReading {
  readonly lemma: string;
  readonly lemmaKey: string;
  readonly features: Features;
}

/** The parts of a written word. News repeats its words, so they are kept; a bound keeps memory flat on any text. */
export function partsOf(word: string, knowledge: WordsKnowledge): readonly KnownWord[] {
  const memory = memoryOf(knowledge);
  let parts = memory.get(word);
  if (parts) return parts;
  parts = makeParts(word, knowledge);
  if (memory.size >= MOST_WORDS) memory.clear();
  memory.set(word, parts);
  return parts;
}

export function knownWord(form: string, length: number, glue: number, knowledge: WordsKnowledge): KnownWord {
  const shape = wordShape(form, length, glue, knowledge);
  const scores = new Int32Array(PARTS_OF_SPEECH.length);
  const count = ownFeatures(shape, FEATURES);
  for (let i = 0; i < count; i++) addFeature(knowledge.tagger, FEATURES[i] as number, scores);
  return { ...shape, scores, impossible: impossibleParts(shape, knowledge.lexicon, knowledge.openEnding), readings: [] };
}

/** The word read as that part of speech. */
export function readAs(word: KnownWord, pos: number, knowledge: WordsKnowledge): WordReading {
  const known = word.readings[pos];
  if (known) return known;
  const lemma = lemmaOf(word, pos, knowledge);
  const lemmaKey = knowledge.fold(lemma);
  const features = featuresOf(word, pos, PARTS_OF_SPEECH[pos] as PartOfSpeech, lemmaKey, knowledge);
  const found = { lemma, lemmaKey, features };
  word.readings[pos] = found;
  return found;
}

/** The best way to split a written word. */
function bestSplit(word: string, knowledge: WordsKnowledge): Split {
  const splits = proposeSplits(word, knowledge);
  const key = knowledge.fold(word);
  let best = splits[0] as Split;
  let bestScore = -Infinity;
  for (const split of splits) {
    SCORE[0] = 0;
    const count = splitFeatures(word, key, split, knowledge.lexicon, FEATURES);
    for (let i = 0; i < count; i++) addFeature(knowledge.splitter, FEATURES[i] as number, SCORE);
    if (SCORE[0] > bestScore) {
      best = split;
      bestScore = SCORE[0];
    }
  }
  return best;
}

function makeParts(word: string, knowledge: WordsKnowledge): readonly KnownWord[] {
  if (letterClass(word.charCodeAt(0)) !== LETTER || word.length > LONGEST_WORD || word.length < 2)
    return [knownWord(word, word.length, 0, knowledge)];
  const best = bestSplit(word, knowledge);
  const { forms, lengths } = verbAfterConjunction(word, best, knowledge) ?? best;
  const last = forms.length - 1;
  return forms.map((form, i) => knownWord(form, lengths[i] as number, (i > 0 ? 1 : 0) | (i < last ? 2 : 0), knowledge));
}

const memories = new WeakMap<WordsKnowledge, Map<string, readonly KnownWord[]>>();

function memoryOf(knowledge: WordsKnowledge): Map<string, readonly KnownWord[]> {
  let memory = memories.get(knowledge);
  if (!memory) {
    memory = new Map();
    memories.set(knowledge, memory);
  }
  return memory;
}

const FEATURES = new Int32Array(Math.max(TAG_FEATURES, SPLIT_FEATURES));
const SCORE = new Int32Array(1) as Int32Array & { 0: number };
const MOST_WORDS = 30_000;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 40;
