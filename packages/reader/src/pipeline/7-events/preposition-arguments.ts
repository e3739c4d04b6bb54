import type { Mention } from "../4-names/names.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { deedArguments } from "./deed-arguments.ts";
import type { RoleCode, RolePattern } from "./events-knowledge.ts";
import { ownMentions, phraseOwners } from "./phrase-mentions.ts";
import { headOf, isKey, isVerb, kindOf, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** How far after its word a preposition may stand, and how far when another event's word lies between. */
const REACH = 14;

/** What the prepositions after a predicate bring: `ضد المدنيين`, `مع نظيره`, `من قبل قوات`. `end` is where the words that may be its own stop. */
export function prepositionArguments(scene: Scene, at: number, from: number, end: number, pattern: RolePattern): readonly Argument[] {
  const { to } = sentenceOf(scene, at);
  const near = argumentsBetween(scene, at, from, Math.min(end, to, from + REACH), pattern);
  if (near.some(({ role }) => PARTIES.has(role)) || end >= Math.min(to, from + REACH)) return near;
  let far = end;
  while (far < Math.min(to, from + REACH) && !isVerb(scene, far)) far++;
  const beyond = argumentsBetween(scene, at, end, far, pattern).filter(({ role }) => PARTIES.has(role));
  return [...near, ...beyond.map((argument) => ({ ...argument, how: `${argument.how}, beyond another event` }))];
}

const PARTIES: ReadonlySet<RoleCode> = new Set(["A", "R", "J", "B"]);

function argumentsBetween(scene: Scene, at: number, from: number, limit: number, pattern: RolePattern): readonly Argument[] {
  const found: Argument[] = [];
  for (let next = from; next < limit; next++) {
    const phrase = rolePhraseAt(scene, next);
    const key = tokenAt(scene, next)?.key ?? "";
    const own = phrase && phrase.words.length > 1 ? undefined : pattern.prepositions.get(key);
    const role = own ?? phrase?.role;
    if (role === undefined || (!phrase && tokenAt(scene, next)?.pos === "NOUN" && !own)) continue;
    const noun = nounOf(scene, next, next + (phrase && own === undefined ? phrase.words.length : 1));
    const how = `${phrase && own === undefined ? phrase.words.join(" ") : key}${belongs(scene, noun, at) ? "" : ", loosely"}`;
    found.push(...fill(scene, noun, role, how, at));
  }
  return found;
}

function fill(scene: Scene, noun: number, role: RoleCode, how: string, at: number): readonly Argument[] {
  if (role === "-") return [];
  if (role === "E") return deedArguments(scene, noun, how, at);
  if (role === "P") return argumentsOf(ownMentions(scene, noun), role, how, at);
  const { mentions, deep } = phraseOwners(scene, noun);
  const owners = mentions.flatMap((mention) => siteOwners(scene, mention));
  return [...argumentsOf(owners, role, `${how}, owner`, at), ...argumentsOf(mentions, role, deep ? `${how}, owner` : how, at)];
}

/** `على معسكرات الحزب`: whose the site is that a description of a place begins with. */
function siteOwners(scene: Scene, { from, to, entity }: Mention): readonly Mention[] {
  if (kindOf(scene, entity) !== "place" || lookUp(scene, from, scene.knowledge.transparent) !== "site") return [];
  for (let at = from + 1; at < to; at++) {
    const inner = scene.names.mentions[scene.mentionFrom[at] as number];
    if (inner && inner.to <= to && inner.reference !== "adjective" && kindOf(scene, inner.entity) !== "place") return [inner];
  }
  return [];
}

function rolePhraseAt(scene: Scene, at: number): { readonly words: readonly string[]; readonly role: RoleCode } | undefined {
  const token = tokenAt(scene, at);
  if (!token || token.pos === "VERB") return undefined;
  const phrases =
    scene.knowledge.rolePhrases.get(token.key) ?? (token.pos === "ADP" ? undefined : lookUp(scene, at, scene.knowledge.rolePhrases));
  return phrases?.find(({ words }) => words.every((word, i) => i === 0 || isKey(scene, at + i, word)));
}

/** The noun of a preposition: the head it marks, or what follows it. */
function nounOf(scene: Scene, preposition: number, after: number): number {
  const head = headOf(scene, preposition);
  if (head >= after && head - preposition <= 4 && tokenAt(scene, head)?.pos !== "VERB") return head;
  return after;
}

/** Whether the tree hangs a noun from the predicate, not from another word. */
function belongs(scene: Scene, noun: number, at: number): boolean {
  let head = headOf(scene, noun);
  for (let step = 0; step < 2 && head >= 0; step++) {
    if (head === at) return true;
    if (isVerb(scene, head)) return false;
    head = headOf(scene, head);
  }
  return false;
}
