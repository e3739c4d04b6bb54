import type { FrameCondition } from "./events-knowledge.ts";
import { isKey, isVerb, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** Whether all that a frame asks of the words around `at` (its phrase ends at `last`) is so; conditions on the actor are asked later. */
export function conditionsHold(scene: Scene, at: number, last: number, conditions: readonly FrameCondition[]): boolean {
  return conditions.every((condition) => condition.where === "actor" || stands(scene, at, last, condition) !== condition.negated);
}

/** Tokens looked at before and after the predicate. */
const REACH = { next: [0, 3], prev: [4, 0], near: [9, 11], obj: [0, 9], subj: [5, 5] } as const;

function stands(scene: Scene, at: number, last: number, { where, phrases }: FrameCondition): boolean {
  const [before, after] = REACH[where as keyof typeof REACH];
  const sentence = sentenceOf(scene, at);
  const from = before ? Math.max(sentence.from, at - before) : last + 1;
  const to = Math.min(sentence.to, last + 1 + after);
  for (let next = from; next < to; next++) {
    if (next >= at && next <= last) continue;
    if (where === "obj" && next > last + 1 && isVerb(scene, next)) return false;
    if (phrases.some((phrase) => phraseStands(scene, next, phrase))) return true;
  }
  return false;
}

function phraseStands(scene: Scene, at: number, phrase: readonly string[]): boolean {
  let next = at;
  for (const key of phrase) {
    if (!isKey(scene, next, key)) return false;
    next++;
    while (tokenAt(scene, next)?.pos === "ADP") next++;
  }
  return true;
}
