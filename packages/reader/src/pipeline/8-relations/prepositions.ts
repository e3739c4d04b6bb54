import type { Token } from "../2-words/words.ts";
import type { WordClass } from "./relations-knowledge.ts";
import { type Scene, sentenceOf, tokenAt } from "./scene.ts";
import type { WordMatch } from "./word-matches.ts";

/** How far after its word a preposition may stand, by the word's class: an adjective's stands close by. */
const REACH: Readonly<Record<WordClass, number>> = { verb: 9, noun: 9, adjective: 3 };

/** The preposition of the given key that belongs to a word, or -1. */
export function prepositionAfter(scene: Scene, { word, from, to }: WordMatch, preposition: string): number {
  if (isPreposition(tokenAt(scene, to), preposition)) return to;
  const ruled = prepositionInTree(scene, from, to, preposition);
  return ruled >= 0 ? ruled : prepositionNearby(scene, to, REACH[word.wordClass], preposition);
}

function isPreposition(token: Token | undefined, preposition: string): boolean {
  return token !== undefined && token.key === preposition && token.pos !== "NOUN" && token.pos !== "VERB";
}

function prepositionInTree(scene: Scene, from: number, to: number, preposition: string): number {
  for (const dependent of scene.syntax.dependents[to - 1] ?? []) {
    const found = caseOf(scene, dependent, preposition);
    if (found >= to) return found;
  }
  if (to - 1 === from) return -1;
  for (const dependent of scene.syntax.dependents[from] ?? []) {
    const found = caseOf(scene, dependent, preposition);
    if (found >= to) return found;
  }
  return -1;
}

function caseOf(scene: Scene, noun: number, preposition: string): number {
  const found = (scene.syntax.dependents[noun] ?? []).find((child) => child < noun && isPreposition(tokenAt(scene, child), preposition));
  return found ?? -1;
}

/** In reading order: the first such preposition before the clause ends; another phrase may stand between, no verb and no other of its kind. */
function prepositionNearby(scene: Scene, to: number, reach: number, preposition: string): number {
  const end = Math.min(to + reach, sentenceOf(scene, to - 1).to);
  for (let at = to; at < end; at++) {
    const token = tokenAt(scene, at) as Token;
    if (isPreposition(token, preposition)) return at;
    if (token.pos === "VERB" || token.pos === "SCONJ" || CLAUSE_ENDS.has(token.form)) return -1;
  }
  return -1;
}

const CLAUSE_ENDS = new Set(["،", ",", "؛", ";", ":", ")"]);

/** The token that heads the phrase of a preposition. */
export function nounAfter(scene: Scene, preposition: number): number {
  const head = scene.syntax.heads[preposition] as number;
  const isCase = scene.syntax.relations[preposition] === "case" && head > preposition && head - preposition <= NOUN_REACH;
  return isCase ? head : preposition + 1;
}

/** A phrase's head noun stands this near its preposition. */
const NOUN_REACH = 4;
