import type { Mention } from "../4-names/names.ts";
import type { Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { add1, add2, add3, type FeatureList, hashOf } from "./feature-list.ts";
import { identityFeatures } from "./identity-features.ts";
import type { Proposal } from "./proposals.ts";
import { entityOf, headOf, isPunct, isVerb, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { slotFeatures } from "./slot-features.ts";

/** What an event's model is asked of each party proposed. The order is the model's outputs' order. */
export const ROLE_OUTPUTS = ["none", "actor", "recipient", "place", "place and recipient"] as const;

/** What speaks for and against each role of one proposed party. */
export function roleFeatures(scene: Scene, candidate: Candidate, proposal: Proposal, base: Roles, list: FeatureList): void {
  const type = hashOf(candidate.type);
  const pattern = hashOf(candidate.predicate.frame.roles.name);
  const wordClass = hashOf(candidate.predicate.frame.wordClass);
  const kind = hashOf(entityOf(scene, proposal.entity).kind);
  add1(list, 1, type);
  add2(list, 2, kind, type);
  add2(list, 3, kind, pattern);
  addArguments(proposal, pattern, type, wordClass, kind, list);
  addTies(proposal, type, pattern, kind, list);
  addKnown(scene, candidate, proposal, type, list);
  identityFeatures(scene, candidate, proposal, list);
  addBase(base, proposal.entity, type, pattern, kind, list);
  if (!proposal.mention) {
    add2(list, 30, type, proposal.arguments.length ? 1 : 0);
    add3(list, 31, type, kind, base.actors.length ? 1 : 0);
    return;
  }
  addPlaceInSentence(scene, candidate, proposal.mention, { type, pattern, wordClass, kind }, list);
}

/** What speaks for and against a party beside `roleFeatures`, which place alone is not asked of. */
export function partyFeatures(scene: Scene, candidate: Candidate, proposal: Proposal, list: FeatureList): void {
  slotFeatures(scene, candidate, proposal, hashOf(entityOf(scene, proposal.entity).kind), list);
}

/** What speaks for nobody having a role. */
export function nobodyFeatures(candidate: Candidate, proposals: readonly Proposal[], base: Roles, list: FeatureList): void {
  const type = hashOf(candidate.type);
  const { roles, words, wordClass } = candidate.predicate.frame;
  const pattern = hashOf(roles.name);
  const filled = (base.actors.length ? 1 : 0) + (base.recipients.length ? 2 : 0);
  const offered = hashOf([...new Set(candidate.arguments.map(({ role }) => role))].sort().join(""));
  add1(list, 80, type);
  add2(list, 81, pattern, filled);
  add2(list, 82, type, filled);
  add2(list, 83, type, hashOf(wordClass));
  add1(list, 84, hashOf(words.join(" ")));
  add2(list, 85, type, Math.min(6, proposals.filter(({ mention }) => mention !== null).length));
  add2(list, 86, offered, pattern);
  add2(list, 87, offered, type);
}

function addArguments(proposal: Proposal, pattern: number, type: number, wordClass: number, kind: number, list: FeatureList): void {
  for (const { how, role, distance } of proposal.arguments) {
    const rule = hashOf(how);
    const code = hashOf(role);
    add2(list, 10, rule, code);
    add3(list, 11, rule, pattern, code);
    add3(list, 12, rule, kind, code);
    add3(list, 13, rule, type, wordClass);
    add2(list, 14, code, kind);
    add3(list, 15, code, type, bucket(distance));
  }
  const first = proposal.arguments[0];
  add2(list, 16, first ? hashOf(first.role) : 0, Math.min(proposal.arguments.length, 3));
}

function addTies(
  { bonds, habits, mention, arguments: offered }: Proposal,
  type: number,
  pattern: number,
  kind: number,
  list: FeatureList,
): void {
  for (const tie of [...bonds, ...habits]) {
    const name = hashOf(tie);
    add2(list, 20, name, mention ? 1 : 0);
    add2(list, 21, name, type);
    add2(list, 22, name, pattern);
    add3(list, 23, name, kind, offered.length ? 1 : 0);
  }
}

/** A happening told with the article, or with no doer of its own, is rather one told before. */
function addKnown(
  scene: Scene,
  { at, arguments: offered }: Candidate,
  { bonds, mention }: Proposal,
  type: number,
  list: FeatureList,
): void {
  const definite = tokenAt(scene, at)?.key.startsWith("ال") ? 1 : 0;
  const doer = offered.some(({ role }) => role === "A" || role === "J") ? 2 : 0;
  for (const bond of bonds) {
    add3(list, 24, hashOf(bond), definite + doer, mention ? 1 : 0);
    add3(list, 25, hashOf(bond), definite + doer, type);
  }
}

function addBase(base: Roles, entity: number, type: number, pattern: number, kind: number, list: FeatureList): void {
  const role = base.actors.includes(entity) ? 1 : base.recipients.includes(entity) ? 2 : base.places.includes(entity) ? 3 : 0;
  const filled = (base.actors.length ? 1 : 0) + (base.recipients.length ? 2 : 0);
  add2(list, 40, role, type);
  add3(list, 41, role, pattern, filled);
  add3(list, 42, role, kind, filled);
  add2(list, 43, filled, type);
}

interface Codes {
  readonly type: number;
  readonly pattern: number;
  readonly wordClass: number;
  readonly kind: number;
}

function addPlaceInSentence(scene: Scene, { at }: Candidate, mention: Mention, codes: Codes, list: FeatureList): void {
  const { type, pattern, wordClass, kind } = codes;
  const side = mention.head < at ? 1 : 2;
  const distance = bucket(mention.head - at);
  const preposition = hashOf(prepositionBefore(scene, mention));
  const path = hashOf(pathBetween(scene, at, mention.head));
  const order = orderOf(scene, at, mention);
  add2(list, 50, distance, kind);
  add3(list, 51, distance, pattern, kind);
  add3(list, 52, preposition, pattern, side);
  add3(list, 53, preposition, type, kind);
  add2(list, 54, path, wordClass);
  add3(list, 55, path, pattern, kind);
  add3(list, 56, order, side, pattern);
  add3(list, 57, order, kind, type);
  add2(list, 58, hashOf(mention.reference), type);
  const between = verbsBetween(scene, at, mention.head);
  add3(list, 59, between, side, type);
  add3(list, 60, preposition, between, side);
  const head = headOf(scene, mention.head);
  add2(list, 61, hashOf(relationOf(scene, mention.head)), hashOf(head >= 0 ? (tokenAt(scene, head)?.pos ?? "") : "root"));
  add2(list, 62, hashOf(tokenAt(scene, mention.from - 1)?.lemmaKey ?? ""), side);
  if (mention.from === sentenceOf(scene, at).from) add1(list, 63, type);
  add2(list, 64, mention.from <= at && at < mention.to ? 1 : 0, type);
}

const bucket = (distance: number): number => Math.sign(distance) * Math.min(9, Math.ceil(Math.sqrt(Math.abs(distance))));

/** The nearest preposition before a mention in its own phrase, with a locative noun before it taken as one. */
function prepositionBefore(scene: Scene, mention: Mention): string {
  for (let at = mention.from - 1; at >= mention.from - 3 && at >= 0; at--) {
    const token = tokenAt(scene, at);
    if (!token || token.sentence !== tokenAt(scene, mention.from)?.sentence) return "start";
    if (token.pos === "ADP") return token.key;
    if (token.pos === "VERB") return "verb";
    if (token.pos === "CCONJ") return "and";
    if (isPunct(scene, at)) return "mark";
  }
  return "noun";
}

/** Relations up from the one and down to the other, at most five: `nmod < obj > nsubj`. */
export function pathBetween(scene: Scene, from: number, to: number): string {
  const up = chain(scene, from);
  const down = chain(scene, to);
  const meet = up.findIndex((token) => down.includes(token));
  if (meet < 0) return "far";
  const below = down.indexOf(up[meet] as number);
  if (meet + below > 5) return "far";
  const ups = up.slice(0, meet).map((token) => relationOf(scene, token));
  const downs = down.slice(0, below).map((token) => relationOf(scene, token));
  return `${ups.join("<")}|${downs.reverse().join(">")}`;
}

function chain(scene: Scene, from: number): readonly number[] {
  const found = [from];
  for (let head = headOf(scene, from); head >= 0 && found.length < 6; head = headOf(scene, head)) found.push(head);
  return found;
}

/** How many other mentions of parties stand between. */
function orderOf(scene: Scene, at: number, mention: Mention): number {
  const [from, to] = mention.head < at ? [mention.to, at] : [at + 1, mention.from];
  let count = 0;
  for (let token = from; token < to && count < 4; token++) if ((scene.mentionFrom[token] as number) >= 0) count++;
  return count;
}

function verbsBetween(scene: Scene, a: number, b: number): number {
  let count = 0;
  for (let token = Math.min(a, b) + 1; token < Math.max(a, b) && count < 3; token++) if (isVerb(scene, token)) count++;
  return count;
}
