import type { Mention } from "../4-names/names.ts";
import { isWord, keyAt, longest, mentionsHeadedBy, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** How far past a phrase's first token its name may begin: titles and counts stand between. */
const REACH = 4;

/**
 * The mentions that the noun phrase headed by, or beginning at, a token stands for, with those joined to it.
 * A stretch of land without a name is looked through to the place it lies in (`مناطق في سوريا`).
 */
export function phraseMentions(scene: Scene, at: number): readonly Mention[] {
  const first = firstMentions(scene, at);
  const last = first[0];
  return last ? [...first, ...joinedMentions(scene, last)] : [];
}

function firstMentions(scene: Scene, at: number): readonly Mention[] {
  const headed = longest(mentionsHeadedBy(scene, at));
  if (headed.length) {
    const through = isWord(tokenAt(scene, at), scene.knowledge.stretches)
      ? followingMentions(scene, (headed[0] as Mention).to - 1, true)
      : [];
    return through.length ? through : partner(scene, at, headed);
  }
  const around = (scene.covering[at] ?? []).filter((mention) => mention.from <= at && mention.head >= at);
  if (around.length) return longest(around);
  // A preposition may be the last word of a text: what would follow it is not there.
  if (!tokenAt(scene, at)) return [];
  return followingMentions(scene, at, isWord(tokenAt(scene, at), scene.knowledge.stretches));
}

/** `حليفها التركي` is Turkey: a partner is named by the adjective of origin in its mention. */
function partner(scene: Scene, at: number, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  if (!first || first.reference === "name" || !isWord(tokenAt(scene, at), scene.knowledge.partners)) return mentions;
  for (let next = at + 1; next < first.to; next++) {
    const origin = (scene.covering[next] ?? []).filter((mention) => mention.reference === "adjective");
    if (origin.length) return longest(origin);
  }
  const state = scene.states.get(scene.names.entities[first.entity]?.country ?? "");
  return state === undefined ? mentions : [{ ...first, entity: state }];
}

/** The mention that begins within reach after the token, with only nouns, adjectives, numbers and opening marks between. */
function followingMentions(scene: Scene, at: number, through: boolean): readonly Mention[] {
  const end = Math.min(at + 1 + REACH, sentenceOf(scene, at).to);
  for (let next = at + 1; next < end; next++) {
    const begins = (scene.covering[next] ?? []).filter((mention) => mention.from === next);
    if (begins.length) return longest(begins);
    if (!mayStandBetween(scene, next) && !(through && scene.knowledge.inside.has(keyAt(scene, next)))) return [];
  }
  return [];
}

const NAMEABLE = new Set(["NOUN", "ADJ", "NUM", "PROPN", "X", "DET"]);
const OPENING = new Set(['"', "«", "“", "(", "'", "‘", "”"]);

function mayStandBetween(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  if (!token) return false;
  return NAMEABLE.has(token.pos) || OPENING.has(token.form);
}

const MOST_JOINED = 8;

/** Mentions listed after a mention: a joining word or comma, then the next mention, at most a word of its head away. */
export function joinedMentions(scene: Scene, mention: Mention): readonly Mention[] {
  const found: Mention[] = [];
  let last = mention;
  while (found.length < MOST_JOINED) {
    const next = joinedTo(scene, last);
    const [first] = next;
    if (!first) break;
    found.push(...next);
    last = first;
  }
  return found;
}

function joinedTo(scene: Scene, mention: Mention): readonly Mention[] {
  let at = skipClosing(scene, mention.to);
  const joiner = tokenAt(scene, at);
  if (!joiner || joiner.sentence !== (tokenAt(scene, mention.from)?.sentence ?? -1) || !scene.knowledge.joiners.has(joiner.key)) return [];
  at += 1;
  if (scene.knowledge.joiners.has(tokenAt(scene, at)?.key ?? "")) at += 1;
  while (isClitic(scene, at) || OPENING.has(tokenAt(scene, at)?.form ?? "")) at += 1;
  if (scene.knowledge.places.links.get(keyAt(scene, at)) === "head") return [];
  const begins = (scene.covering[at] ?? []).filter((other) => other.from === at);
  return longest(begins).filter((other) => sameSort(scene, mention, other) && treeAllows(scene, mention, other));
}

/** A preposition said again in a list: `على سرت وعلى الجفرة`. */
function isClitic(scene: Scene, at: number): boolean {
  return tokenAt(scene, at)?.pos === "ADP";
}

function skipClosing(scene: Scene, at: number): number {
  while (/^[»”"')]$/u.test(tokenAt(scene, at)?.form ?? "")) at += 1;
  return at;
}

/** Where the tree hangs the later on something outside the list, it is no part of it. */
function treeAllows(scene: Scene, mention: Mention, other: Mention): boolean {
  if (scene.syntax.relations[other.head] !== "conj") return true;
  const head = scene.syntax.heads[other.head] as number;
  return head >= mention.from - 1 || mentionsHeadedBy(scene, head).length > 0;
}

/** Only like things are listed together: places with places, people and bodies with people and bodies. */
function sameSort(scene: Scene, a: Mention, b: Mention): boolean {
  const isPlace = (mention: Mention): boolean => scene.names.entities[mention.entity]?.kind === "place";
  return isPlace(a) === isPlace(b);
}
