import { feature1 } from "../../learned/feature-hash.ts";
import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { pathBetween } from "./role-features.ts";
import { isPunct, isVerb, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** The expressions of time in a candidate's sentence, as indices. */
export function timesBeside(scene: Scene, at: number): readonly number[] {
  const { from, to } = sentenceOf(scene, at);
  const found = new Set<number>();
  for (let token = from; token < to; token++) if ((scene.timeAt[token] as number) >= 0) found.add(scene.timeAt[token] as number);
  return [...found].filter((time) => {
    const { from: first, to: last } = scene.times.times[time] as Scene["times"]["times"][number];
    return at < first || at >= last;
  });
}

/** What speaks for and against one expression of time dating a candidate. */
export function timeFeatures(scene: Scene, candidate: Candidate, others: readonly Candidate[], time: number, list: FeatureList): void {
  const { from, head, precision } = scene.times.times[time] as Scene["times"]["times"][number];
  const { at, predicate } = candidate;
  const type = hashOf(candidate.type);
  const side = from < at ? 1 : 2;
  const between = countBetween(scene, at, from);
  const distance = Math.min(12, Math.ceil(Math.sqrt(Math.abs(from - at))));
  const rivals = Math.min(3, others.filter((other) => other.predicate.met && inside(other.at, at, from)).length);
  const wordClass = hashOf(predicate.frame.wordClass);
  const path = hashOf(pathBetween(scene, at, head));
  add1(list, 1, type);
  add2(list, 2, side, distance);
  add3(list, 3, side, distance, wordClass);
  add3(list, 4, side, rivals, Math.min(between.verbs, 3));
  add3(list, 5, side, rivals, wordClass);
  add3(list, 6, side, between.marks, Math.min(between.verbs, 3));
  add2(list, 7, path, wordClass);
  add1(list, 8, path);
  add2(list, 9, hashOf(precision), type);
  add3(list, 10, side, hashOf(wordBefore(scene, from)), rivals);
  add3(list, 11, side, timesBetween(scene, at, from), wordClass);
  add2(list, 12, nextToSaying(scene, from), side);
  add3(list, 13, nextToSaying(scene, from), rivals, wordClass);
  add2(list, 14, from === sentenceOf(scene, at).from ? 1 : 0, rivals);
  add2(list, 15, feature1(1, side), hashOf(scene.speech.realis(at).status));
}

const inside = (token: number, a: number, b: number): boolean => token > Math.min(a, b) && token < Math.max(a, b);

function countBetween(scene: Scene, a: number, b: number): { readonly verbs: number; readonly marks: number } {
  let verbs = 0;
  let marks = 0;
  for (let token = Math.min(a, b) + 1; token < Math.max(a, b); token++) {
    if (isVerb(scene, token)) verbs++;
    if (isPunct(scene, token)) marks++;
  }
  return { verbs, marks: Math.min(marks, 3) };
}

const wordBefore = (scene: Scene, from: number): string => tokenAt(scene, from - 1)?.lemmaKey ?? "";

function timesBetween(scene: Scene, a: number, b: number): number {
  const found = new Set<number>();
  for (let token = Math.min(a, b) + 1; token < Math.max(a, b); token++) found.add(scene.timeAt[token] as number);
  found.delete(-1);
  return Math.min(found.size, 2);
}

/** Whether a verb of saying stands near before the time, which then dates the saying: 1 within four tokens, 2 farther in the sentence. */
function nextToSaying(scene: Scene, from: number): number {
  if ((scene.speech.scope[from] as number) >= 0) return 0;
  let first = -1;
  for (let token = sentenceOf(scene, from).from; token < from; token++) {
    const statement = scene.statementAt[token] as number;
    if (statement >= 0 && (first < 0 || statement < first)) first = statement;
  }
  const trigger = scene.speech.statements[first]?.triggerToken;
  if (trigger === undefined) return 0;
  return from - trigger <= 6 ? 1 : 2;
}
