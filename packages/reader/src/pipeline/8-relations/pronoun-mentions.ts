import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Entity, Mention } from "../4-names/names.ts";
import { mentionsBefore, relativeHead } from "./antecedent.ts";
import { keyAt, longest, mentionsHeadedBy, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { treeSubject } from "./tree-subject.ts";
import { type Asked, wordMatches } from "./word-matches.ts";

/**
 * Whom a pronoun after a relation word means: the head of its relative clause, the subject that a possessive noun's verb has right before it
 * (`بسطت الجماعة سيطرتها`), what the names stage says, what the word's own phrase is joined to, the subject of the verb above, or the nearest fit.
 */
export function pronounMentions(scene: Scene, pronoun: number, match: Asked): readonly Mention[] {
  const { wordClass } = match.word;
  const bound = wordClass === "verb" ? relativeHead(scene, match.from) : [];
  if (bound.length) return bound;
  const token = tokenAt(scene, pronoun) as Token;
  const fits = (mention: Mention): boolean => mayMean(scene, mention, token, match);
  const own = wordClass === "noun" ? mentionsBefore(scene, match.from, 1).filter(fits) : [];
  if (own.length && !isComplement(scene, own)) return own;
  const known = mentionsHeadedBy(scene, pronoun).filter((mention) => mention.reference === "pronoun");
  if (known.length) return known;
  const start = ownPhraseStart(scene, match.from);
  const joined = wordClass === "adjective" ? mentionsBefore(scene, skipJoiner(scene, start), 0).filter(fits) : [];
  if (joined.length) return joined;
  const above =
    wordClass === "adjective" ? subjectAbove(scene, match.from).filter((mention) => mention.from !== start && fits(mention)) : [];
  return above.length ? above : nearestFit(scene, start, fits);
}

const skipJoiner = (scene: Scene, at: number): number => (scene.knowledge.joiners.has(keyAt(scene, at - 1)) ? at - 1 : -1);

/** How many words up a phrase's verb may stand. */
const CLIMB = 4;

/** The subject of the verb that governs the word's phrase. */
function subjectAbove(scene: Scene, from: number): readonly Mention[] {
  let at = from;
  for (let step = 0; step < CLIMB; step++) {
    at = scene.syntax.heads[at] as number;
    if (at < 0) return [];
    if (tokenAt(scene, at)?.pos === "VERB") return treeSubject(scene, at);
  }
  return [];
}

/** How far before it a pronoun's antecedent is looked for, in tokens. */
const REACH = 60;

/** The nearest mention before the word's own phrase that fits and is no complement of another relation's adjective. */
function nearestFit(scene: Scene, start: number, fits: (mention: Mention) => boolean): readonly Mention[] {
  if (start <= 0) return [];
  const { from } = sentenceOf(scene, start - 1);
  for (let at = start - 1; at >= Math.max(from, start - REACH); at--) {
    const ending = (scene.covering[at] ?? []).filter((mention) => mention.to === at + 1 && fits(mention));
    if (ending.length && !isComplement(scene, ending)) return longest(ending);
  }
  return [];
}

/** How far before its complement an adjective may stand (`المعترف بها من قبل …`). */
const ADJECTIVE_REACH = 5;

/** `الحكومة المعترف بها من الأمم المتحدة ومقرها …`: the complement of such an adjective is not what is told of further. */
function isComplement(scene: Scene, mentions: readonly Mention[]): boolean {
  const [first] = mentions;
  if (!first || tokenAt(scene, first.from - 1)?.pos !== "ADP") return false;
  for (let at = Math.max(0, first.from - ADJECTIVE_REACH); at < first.from - 1; at++) {
    if (wordMatches(scene, at).some(({ word }) => word.wordClass === "adjective")) return true;
  }
  return false;
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
