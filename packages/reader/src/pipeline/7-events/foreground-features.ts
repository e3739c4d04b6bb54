import { EVENT_TYPES } from "../../reading/vocabulary.ts";
import type { Decision } from "./decide.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { entityOf, headOf, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** Words of a sentence looked at: the nearest so many on each side. */
const REACH = 40;

/** What tells an event told as news from one told as background, in general or in passing: its own grammar and the words of its sentence. */
export function foregroundFeatures(scene: Scene, { candidate, roles, status, time }: Decision, list: FeatureList): void {
  const { at, predicate } = candidate;
  const type = EVENT_TYPES.indexOf(candidate.type);
  const word = hashOf(predicate.frame.words[0] as string);
  const wordClass = hashOf(predicate.frame.wordClass);
  const how = hashOf(`${status.status} ${status.negated}`);
  const parties = Math.min(roles.actors.length, 2) * 6 + Math.min(roles.recipients.length, 2) * 2 + Math.min(roles.places.length, 1);
  add1(list, 1, type);
  add2(list, 2, type, word);
  add2(list, 3, type, how);
  add3(list, 4, type, wordClass, how);
  add2(list, 5, type, parties);
  add3(list, 6, type, wordClass, parties);
  add3(list, 7, type, time === null ? 0 : 1, wordClass);
  add3(list, 8, type, hashOf(relationOf(scene, at)), wordClass);
  const head = headOf(scene, at);
  add2(list, 9, type, hashOf(head >= 0 ? (tokenAt(scene, head)?.lemmaKey ?? "") : "root"));
  add3(list, 10, type, hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? ""), wordClass);
  add3(list, 11, type, hashOf(tokenAt(scene, at)?.features.aspect ?? ""), wordClass);
  add3(list, 12, type, tokenAt(scene, at)?.key.startsWith("ال") ? 1 : 0, wordClass);
  add2(list, 13, type, (scene.speech.scope[at] as number) >= 0 ? 1 : 0);
  for (const entity of [...roles.actors, ...roles.recipients]) add2(list, 14, type, hashOf(entityOf(scene, entity).kind));
  addSentence(scene, at, type, list);
}

function addSentence(scene: Scene, at: number, type: number, list: FeatureList): void {
  const { from, to } = sentenceOf(scene, at);
  const seen = new Set<string>();
  let numbers = 0;
  for (let token = Math.max(from, at - REACH); token < Math.min(to, at + REACH); token++) {
    const { lemmaKey = "", pos = "X" } = tokenAt(scene, token) ?? {};
    if (pos === "NUM") numbers++;
    if (pos === "PUNCT" || seen.has(lemmaKey)) continue;
    seen.add(lemmaKey);
    add2(list, 20, type, hashOf(lemmaKey));
    if (Math.abs(token - at) < 6) add2(list, 21, type, hashOf(lemmaKey));
  }
  add2(list, 22, type, Math.min(numbers, 3));
  add2(list, 23, type, Math.min(6, Math.floor((to - from) / 12)));
  add2(list, 24, type, Math.min(3, from === 0 ? 0 : 1));
}
