import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { keptFeatures } from "./kept-features.ts";
import { lenderOf } from "./light-arguments.ts";
import type { Settled } from "./proposals.ts";
import { entityOf, headOf, isPunct, isVerb, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { firstTold, lastTold, type Story } from "./story.ts";

/** Whom the roles chosen for a candidate leave it with. */
export interface ChosenRoles {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly number[];
}

/** What speaks for and against a candidate being an event of its type. */
export function eventFeatures(
  scene: Scene,
  candidate: Candidate,
  others: readonly Candidate[],
  settled: readonly Settled[],
  roles: ChosenRoles,
  story: Story,
  list: FeatureList,
): void {
  const type = hashOf(candidate.type);
  const { frame, met, phrase } = candidate.predicate;
  const word = hashOf(frame.words.join(" "));
  const conditions = frame.conditions.some(({ negated }) => !negated) ? (met ? 1 : 2) : met ? 0 : 3;
  add1(list, 1, type);
  add2(list, 2, type, word);
  add2(list, 3, type, conditions);
  add3(list, 4, type, word, conditions);
  add3(list, 5, type, hashOf(frame.wordClass), conditions);
  add2(list, 6, hashOf(frame.roles.name), conditions);
  add2(list, 7, type, Math.min(phrase.length, 3));
  addRoles(candidate, roles, type, word, list);
  addKinds(scene, candidate, roles, type, list);
  addRealis(scene, candidate, type, list);
  addSurroundings(scene, candidate, type, word, list);
  addRivals(candidate, others, type, word, list);
  keptFeatures(scene, candidate, settled, roles, list);
  addStory(scene, candidate, story, type, list);
}

function addRoles(
  { predicate: { frame }, arguments: offered }: Candidate,
  roles: ChosenRoles,
  type: number,
  word: number,
  list: FeatureList,
): void {
  const actors = Math.min(roles.actors.length, 2);
  const recipients = Math.min(roles.recipients.length, 2);
  const places = Math.min(roles.places.length, 1);
  add3(list, 10, type, actors, recipients);
  add3(list, 11, hashOf(frame.wordClass), actors * 4 + recipients, places);
  add3(list, 12, hashOf(frame.roles.name), actors, recipients);
  add3(list, 13, word, actors ? 1 : 0, recipients ? 1 : 0);
  add2(list, 14, type, places);
  const rules = new Set(offered.map(({ how, role }) => `${how} ${role}`));
  for (const rule of rules) add2(list, 15, hashOf(rule), type);
  add2(list, 16, type, Math.min(rules.size, 4));
}

/** What sort of doer and done-to: an army that enters a town is not a minister who enters a hall. */
function addKinds(scene: Scene, { predicate: { frame } }: Candidate, roles: ChosenRoles, type: number, list: FeatureList): void {
  const [actor, recipient] = [roles.actors[0], roles.recipients[0]].map((entity) =>
    entity === undefined ? null : entityOf(scene, entity),
  );
  const doer = hashOf(actor ? `${actor.kind} ${actor.sector}` : "nobody");
  const target = hashOf(recipient ? recipient.kind : "nobody");
  const pattern = hashOf(frame.roles.name);
  add2(list, 17, type, doer);
  add2(list, 18, pattern, doer);
  add3(list, 19, type, target, actor ? 1 : 0);
  add3(list, 25, pattern, hashOf(actor?.kind ?? "nobody"), target);
}

function addRealis(scene: Scene, { at }: Candidate, type: number, list: FeatureList): void {
  const { status, negated } = scene.speech.realis(at);
  add2(list, 20, hashOf(status), negated ? 1 : 0);
  add3(list, 21, type, hashOf(status), negated ? 1 : 0);
  add2(list, 22, type, (scene.speech.scope[at] as number) >= 0 ? 1 : 0);
}

function addSurroundings(scene: Scene, candidate: Candidate, type: number, word: number, list: FeatureList): void {
  const { at, predicate } = candidate;
  const last = predicate.phrase.at(-1) as number;
  const token = tokenAt(scene, at);
  const head = headOf(scene, at);
  const before = hashOf(tokenAt(scene, at - 1)?.lemmaKey ?? "");
  const after = tokenAt(scene, last + 1);
  const definite = token?.key.startsWith("ال") ? 1 : 0;
  add3(list, 30, type, definite, hashOf(predicate.frame.wordClass));
  add2(list, 31, word, definite);
  add2(list, 32, type, before);
  add2(list, 33, type, hashOf(after?.lemmaKey ?? ""));
  add2(list, 34, word, hashOf(after?.lemmaKey ?? ""));
  add3(list, 35, type, hashOf(tokenAt(scene, at - 1)?.pos ?? ""), hashOf(after?.pos ?? ""));
  add2(list, 36, type, hashOf(relationOf(scene, at)));
  add2(list, 37, type, hashOf(head >= 0 ? (tokenAt(scene, head)?.lemmaKey ?? "") : "root"));
  add1(list, 38, hashOf(head >= 0 ? (tokenAt(scene, head)?.lemmaKey ?? "") : "root"));
  add2(list, 39, before, hashOf(predicate.frame.wordClass));
  add2(list, 40, hashOf(token?.pos ?? ""), hashOf(predicate.frame.wordClass));
  add3(list, 41, hashOf(token?.features.aspect ?? ""), hashOf(token?.features.number ?? ""), type);
  const lender = predicate.frame.wordClass === "noun" ? lenderOf(scene, at) : undefined;
  add2(list, 42, type, lender ? hashOf(tokenAt(scene, lender.at)?.lemmaKey ?? "") : 0);
  add2(list, 43, hashOf(verbBefore(scene, at)), type);
  add1(list, 44, hashOf(verbBefore(scene, at)));
  const adjective = after?.pos === "ADJ" ? after.lemmaKey : "";
  add2(list, 45, type, hashOf(adjective));
  const mention = scene.names.mentions[scene.mentionAt[at] as number];
  add2(list, 46, type, mention ? hashOf(mention.reference) : 0);
}

/** The lemma of the nearest verb before a token in its sentence, none where a clause ends between. */
function verbBefore(scene: Scene, at: number): string {
  const { from } = sentenceOf(scene, at);
  for (let token = at - 1; token >= from && at - token < 15; token--) {
    if (isVerb(scene, token)) return tokenAt(scene, token)?.lemmaKey ?? "";
    if (isPunct(scene, token) && /[؛;:]/u.test(tokenAt(scene, token)?.form ?? "")) return "mark";
  }
  return "";
}

/** Other candidates of the same sentence: an attack and its toll, a verb and its cognate noun, another type of the same word. */
function addRivals(candidate: Candidate, others: readonly Candidate[], type: number, word: number, list: FeatureList): void {
  let before = 0;
  let after = 0;
  for (const other of others) {
    if (other === candidate) continue;
    const distance = other.at - candidate.at;
    if (distance === 0) {
      add2(list, 50, type, hashOf(other.type));
      add3(list, 51, type, hashOf(other.type), (candidate.predicate.met ? 1 : 0) + (other.predicate.met ? 2 : 0));
      continue;
    }
    const near = Math.abs(distance) <= 4 ? 1 : Math.abs(distance) <= 12 ? 2 : 3;
    const side = distance < 0 ? 1 : 2;
    if (other.type !== candidate.type) {
      if (near < 3) add3(list, 52, type, hashOf(other.type), side * 4 + near);
      continue;
    }
    if (!other.predicate.met) continue;
    if (side === 1) before++;
    else after++;
    const pair = hashOf(`${candidate.predicate.frame.roles.name} ${other.predicate.frame.roles.name}`);
    add3(list, 53, pair, side, near);
    if (near < 3) add3(list, 54, word, hashOf(other.predicate.frame.words[0] as string), side);
  }
  add3(list, 55, type, Math.min(before, 2), Math.min(after, 2));
}

function addStory(scene: Scene, { at, type, predicate }: Candidate, story: Story, code: number, list: FeatureList): void {
  const { sentence = 0 } = tokenAt(scene, at) ?? {};
  const key = predicate.frame.words[0] as string;
  const same = lastTold(story, type, key) ?? firstTold(story, type, key);
  add3(list, 60, code, same ? (same.sentence === sentence ? 1 : 2) : 0, tokenAt(scene, at)?.key.startsWith("ال") ? 1 : 0);
  add2(list, 61, code, Math.min(sentence, 3));
  add2(list, 62, code, firstTold(story, type) ? 1 : 0);
}
