import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { governorOf, type Settled } from "./proposals.ts";
import { headOf, isVerb, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** What speaks for each status and for denial; what the speech stage reads comes first. */
export function statusFeatures(scene: Scene, candidate: Candidate, settled: readonly Settled[], list: FeatureList): void {
  const { at, predicate, type } = candidate;
  const token = tokenAt(scene, at);
  const { status, negated } = scene.speech.realis(at);
  const read = hashOf(`${status} ${negated}`);
  const code = hashOf(type);
  const wordClass = hashOf(predicate.frame.wordClass);
  add1(list, 1, code);
  add1(list, 2, read);
  add2(list, 3, read, code);
  add2(list, 4, read, wordClass);
  add2(list, 5, code, hashOf(predicate.frame.words[0] as string));
  add3(list, 6, hashOf(token?.features.aspect ?? ""), hashOf(token?.features.mood ?? ""), wordClass);
  add2(list, 7, hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? ""), wordClass);
  add3(list, 8, hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? ""), hashOf(tokenAt(scene, at - 2)?.lemmaKey ?? ""), wordClass);
  add2(list, 9, hashOf(tokenAt(scene, at - 2)?.lemmaKey ?? ""), wordClass);
  const head = headOf(scene, at);
  add2(list, 10, hashOf(head >= 0 ? (tokenAt(scene, head)?.lemmaKey ?? "") : "root"), wordClass);
  add2(list, 11, hashOf(relationOf(scene, at)), wordClass);
  const verb = verbAbove(scene, at);
  add2(list, 12, hashOf(verb >= 0 ? (tokenAt(scene, verb)?.lemmaKey ?? "") : ""), wordClass);
  add3(list, 13, hashOf(verb >= 0 ? (tokenAt(scene, verb)?.features.aspect ?? "") : ""), code, wordClass);
  const governor = governorOf(scene, candidate, settled);
  add2(list, 14, governor ? hashOf(governor.candidate.type) : 0, code);
  add2(list, 15, governor ? hashOf(governor.candidate.type) : 0, hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? ""));
  add2(list, 16, (scene.speech.scope[at] as number) >= 0 ? 1 : 0, code);
  const previous = settled.at(-1)?.candidate;
  if (previous && tokenAt(scene, previous.at)?.sentence === token?.sentence) add2(list, 17, hashOf(previous.type), code);
}

function verbAbove(scene: Scene, at: number): number {
  let head = headOf(scene, at);
  for (let step = 0; step < 6 && head >= 0; step++) {
    if (isVerb(scene, head)) return head;
    head = headOf(scene, head);
  }
  const { from } = sentenceOf(scene, at);
  for (let token = at - 1; token >= from && at - token < 12; token--) if (isVerb(scene, token)) return token;
  return -1;
}
