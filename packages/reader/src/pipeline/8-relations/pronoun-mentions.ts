import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Entity, Mention } from "../4-names/names.ts";
import { mentionsBefore, relativeHead } from "./antecedent.ts";
import { longest, mentionsHeadedBy, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import type { Asked } from "./word-matches.ts";

/**
 * Whom a pronoun after a relation word means: the head of its relative clause, the subject that a possessive noun's verb has right before it
 * (`بسطت الجماعة سيطرتها`), what the names stage says, or the nearest fit before it.
 */
export function pronounMentions(scene: Scene, pronoun: number, match: Asked): readonly Mention[] {
  const { wordClass } = match.word;
  const bound = wordClass === "verb" ? relativeHead(scene, match.from) : [];
  if (bound.length) return bound;
  const token = tokenAt(scene, pronoun) as Token;
  const own = wordClass === "noun" ? touching(scene, match.from).filter((mention) => agrees(scene, mention, token)) : [];
  if (own.length) return own;
  const known = mentionsHeadedBy(scene, pronoun).filter((mention) => mention.reference === "pronoun");
  return known.length ? known : nearestFit(scene, token, match);
}

const touching = (scene: Scene, at: number): readonly Mention[] =>
  mentionsBefore(scene, at, 1).filter((mention) => mention.reference !== "adjective");

/** How far before it a pronoun's antecedent is looked for, in tokens. */
const REACH = 60;

/** A mention before the word's own phrase, of a kind that the relation may hold for, agreeing with the pronoun where both show it. */
function nearestFit(scene: Scene, pronoun: Token, match: Asked): readonly Mention[] {
  const { from } = sentenceOf(scene, pronoun.index);
  const own = ownPhraseStart(scene, match.from);
  for (let at = own - 1; at >= Math.max(from, own - REACH); at--) {
    const ending = (scene.covering[at] ?? []).filter((mention) => mention.to === at + 1 && mayMean(scene, mention, pronoun, match));
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

function mayMean(scene: Scene, mention: Mention, pronoun: Token, match: Asked): boolean {
  const { kind } = scene.names.entities[mention.entity] as Entity;
  if (!match.kinds.has(kind) || mention.reference === "adjective" || mention.reference === "pronoun") return false;
  return agrees(scene, mention, pronoun);
}

const SEVERAL: ReadonlySet<EntityKind> = new Set(["group", "armed_group"]);

/** "They" are a group; people and places as one are "she" as well (`القوات … لها`); a name shows no gender. */
function agrees(scene: Scene, mention: Mention, pronoun: Token): boolean {
  const { he, she, they } = scene.knowledge.pronouns;
  const { kind } = scene.names.entities[mention.entity] as Entity;
  const head = tokenAt(scene, mention.head)?.features;
  if (they.has(pronoun.key)) return SEVERAL.has(kind) || head?.number === "Plur";
  if (kind === "person") return true;
  if (he.has(pronoun.key)) return kind !== "state" && kind !== "group" && head?.gender !== "Fem" && head?.number !== "Plur";
  return !she.has(pronoun.key) || head?.gender !== "Masc" || head?.number === "Plur";
}
