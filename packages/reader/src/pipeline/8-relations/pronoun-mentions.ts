import type { Token } from "../2-words/words.ts";
import type { Entity, Mention } from "../4-names/names.ts";
import { relativeHead } from "./antecedent.ts";
import { longest, mentionsHeadedBy, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import type { WordMatch } from "./word-matches.ts";

/** Whom a pronoun after a relation word means: what the names stage says, else the head of its relative clause, else the nearest fit before it. */
export function pronounMentions(scene: Scene, pronoun: number, match: WordMatch): readonly Mention[] {
  const known = mentionsHeadedBy(scene, pronoun).filter((mention) => mention.reference === "pronoun");
  if (match.word.wordClass === "verb") {
    const head = relativeHead(scene, match.from);
    if (head.length) return head;
  }
  return known.length ? known : nearestFit(scene, pronoun, match);
}

/** A mention before the word's own phrase, of a kind that the relation may hold for, agreeing with the pronoun where both show number. */
function nearestFit(scene: Scene, pronoun: number, match: WordMatch): readonly Mention[] {
  const token = tokenAt(scene, pronoun) as Token;
  const { from } = sentenceOf(scene, pronoun);
  const own = ownPhraseStart(scene, match.from);
  for (let at = own - 1; at >= from; at--) {
    const ending = (scene.covering[at] ?? []).filter((mention) => mention.to === at + 1 && mayMean(scene, mention, token));
    if (ending.length) return longest(ending);
  }
  return [];
}

/** Where the noun phrase that the word modifies begins: a pronoun in it points outside. */
function ownPhraseStart(scene: Scene, at: number): number {
  const around = scene.covering[at]?.find((mention) => mention.head < at);
  if (around) return around.from;
  const before = scene.covering[at - 1]?.find((mention) => mention.to === at);
  return before ? before.from : at;
}

const PERSONAL = new Set(["person"]);

function mayMean(scene: Scene, mention: Mention, pronoun: Token): boolean {
  const entity = scene.names.entities[mention.entity] as Entity;
  if (entity.kind === "place") return false;
  const plural = pronoun.features.number === "Plur";
  const feminine = pronoun.features.gender === "Fem";
  if (plural) return !PERSONAL.has(entity.kind) && entity.kind !== "state";
  const head = tokenAt(scene, mention.head);
  const headGender = head?.features.gender;
  return headGender === undefined || head?.features.number === "Plur"
    ? feminine === (head?.features.number === "Plur") || headGender === undefined
    : feminine === (headGender === "Fem");
}
