import type { Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { governorOf, type Settled } from "./proposals.ts";
import { kindOf, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";

type Parties = Pick<Roles, "actors" | "recipients">;

/** What events kept before it in its sentence say of a candidate: the same happening again, with the same parties, or what one governs. */
export function keptFeatures(scene: Scene, candidate: Candidate, settled: readonly Settled[], roles: Parties, list: FeatureList): void {
  const { type, predicate, at } = candidate;
  const code = hashOf(type);
  const word = hashOf(predicate.frame.words[0] as string);
  const alike = settled.filter((one) => one.candidate.type === type && one.candidate.at !== at);
  for (const one of alike.slice(-2)) {
    const shared = sharing(one, roles);
    add3(list, 70, code, shared, distance(at, one.candidate.at));
    add3(list, 71, word, hashOf(one.candidate.predicate.frame.words[0] as string), shared);
    add3(list, 72, hashOf(one.candidate.predicate.frame.roles.name), hashOf(predicate.frame.roles.name), shared);
  }
  add2(list, 73, code, Math.min(2, alike.length));
  const governor = governorOf(scene, candidate, settled);
  const over = hashOf(governor?.candidate.type ?? "nothing");
  add3(list, 74, code, over, hashOf(relationOf(scene, at)));
  add3(list, 75, word, over, 0);
  const last = settled.at(-1);
  add3(list, 76, code, hashOf(last?.candidate.type ?? "nothing"), last ? distance(at, last.candidate.at) : 0);
  addShape(scene, candidate, code, list);
}

/** Which parties two happenings have in common: none, doers, those done to, both. */
function sharing(one: Settled, roles: Parties): number {
  const actors = one.actors.some((entity) => roles.actors.includes(entity)) ? 1 : 0;
  const recipients = one.recipients.some((entity) => roles.recipients.includes(entity)) ? 2 : 0;
  return actors + recipients + (roles.actors.length + roles.recipients.length === 0 ? 4 : 0);
}

function distance(at: number, other: number): number {
  const tokens = Math.abs(at - other);
  return tokens <= 2 ? 1 : tokens <= 5 ? 2 : tokens <= 12 ? 3 : 4;
}

/** Tokens behind a word in which a name belongs to it. */
const BEHIND = 4;

/** The word's form, and what stands right around it: `هجوم على مسجد`, `الهجمات`, `بعد هجوم`. */
function addShape(scene: Scene, { at, predicate }: Candidate, code: number, list: FeatureList): void {
  const token = tokenAt(scene, at);
  const wordClass = hashOf(predicate.frame.wordClass);
  const form = (token?.key.startsWith("ال") ? 1 : 0) + (token?.features.number === "Plur" ? 2 : 0);
  const before = hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? "");
  const last = predicate.phrase.at(-1) as number;
  add3(list, 77, code, wordClass, form);
  add3(list, 78, wordClass, before, form);
  add3(list, 79, code, form, hashOf(nextKind(scene, last)));
  add3(list, 80, wordClass, hashOf(tokenAt(scene, last + 1)?.lemmaKey ?? ""), hashOf(nextKind(scene, last)));
}

function nextKind(scene: Scene, last: number): string {
  const { to } = sentenceOf(scene, last);
  for (let at = last + 1; at < Math.min(to, last + 1 + BEHIND); at++) {
    const mention = scene.names.mentions[scene.mentionFrom[at] as number];
    if (mention) return `${kindOf(scene, mention.entity)} ${at === last + 1}`;
  }
  return "none";
}
