import { feature1 } from "../../learned/feature-hash.ts";
import { addFeature, type LinearModel } from "../../learned/linear-model.ts";
import type { Words } from "../2-words/words.ts";
import { NAME_LABELS, type NameLabel } from "./name-labels.ts";
import type { NameTagger } from "./name-tagger-model.ts";
import type { NameWords } from "./name-words.ts";
import { TaggerFeatures, TRANSITION } from "./tagger-features.ts";

/** A label for each written word, the best chain of each sentence (Viterbi). */
export function tagNames(words: Words, names: NameWords, tagger: NameTagger): NameLabel[] {
  const labels: NameLabel[] = new Array(words.words.length).fill("O");
  const features = new TaggerFeatures(words, names, tagger.clusters);
  const transitions = transitionScores(tagger.model);
  let from = 0;
  while (from < words.words.length) {
    const to = Math.min(sentenceEnd(words, from), from + LONGEST_CHAIN);
    tagChain(features, from, to, tagger.model, transitions, labels);
    from = to;
  }
  return labels;
}

const LABELS = NAME_LABELS.length;
/** A longer "sentence" is cut here, so that memory stays bounded on a line without end. */
const LONGEST_CHAIN = 512;

function sentenceEnd(words: Words, from: number): number {
  const sentence = words.tokens[(words.words[from] as { from: number }).from]?.sentence;
  let to = from + 1;
  while (to < words.words.length && words.tokens[(words.words[to] as { from: number }).from]?.sentence === sentence) to++;
  return to;
}

/** `scores[last * LABELS + next]`; an I after anything but its own B or I is forbidden. */
function transitionScores(model: LinearModel): Int32Array {
  const scores = new Int32Array(LABELS * LABELS);
  const row = new Int32Array(LABELS);
  for (let last = 0; last < LABELS; last++) {
    row.fill(0);
    addFeature(model, feature1(TRANSITION, last), row);
    for (let next = 0; next < LABELS; next++) {
      scores[last * LABELS + next] = mayFollow(last, next) ? (row[next] as number) : FORBIDDEN;
    }
  }
  return scores;
}

const FORBIDDEN = -1_000_000;

export function mayFollow(last: number, next: number): boolean {
  const label = NAME_LABELS[next] as string;
  return label[0] !== "I" || (NAME_LABELS[last] as string).slice(1) === label.slice(1);
}

function tagChain(
  features: TaggerFeatures,
  from: number,
  to: number,
  model: LinearModel,
  transitions: Int32Array,
  labels: NameLabel[],
): void {
  const length = to - from;
  const back = new Uint8Array(length * LABELS);
  let best = new Int32Array(LABELS);
  let next = new Int32Array(LABELS);
  const emitted = new Int32Array(LABELS);
  for (let at = 0; at < length; at++) {
    emitted.fill(0);
    const count = features.fill(from + at, from, to);
    for (let i = 0; i < count; i++) addFeature(model, features.found[i] as number, emitted);
    for (let label = 0; label < LABELS; label++) {
      let top = FORBIDDEN * 4;
      let via = 0;
      for (let last = 0; last < LABELS; last++) {
        const score =
          at === 0
            ? last === 0
              ? (transitions[label] as number)
              : FORBIDDEN * 2
            : (best[last] as number) + (transitions[last * LABELS + label] as number);
        if (score > top) {
          top = score;
          via = last;
        }
      }
      next[label] = top + (emitted[label] as number);
      back[at * LABELS + label] = via;
    }
    [best, next] = [next, best];
  }
  let label = 0;
  for (let k = 1; k < LABELS; k++) if ((best[k] as number) > (best[label] as number)) label = k;
  for (let at = length - 1; at >= 0; at--) {
    labels[from + at] = NAME_LABELS[label] as NameLabel;
    label = back[at * LABELS + label] as number;
  }
}
