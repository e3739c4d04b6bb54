import type { Mention } from "../4-names/names.ts";
import { longest, mentionsHeadedBy, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** How many tokens may stand between a noun phrase's name and what modifies it: closing marks, adjectives, a comma. */
const GAP = 3;

/** The mentions that end before a token with at most adjectives, closing marks or a comma between; the longest that end there. */
export function mentionsBefore(scene: Scene, at: number, gap: number = GAP): readonly Mention[] {
  if (!tokenAt(scene, at)) return [];
  const { from } = sentenceOf(scene, at);
  for (let last = at - 1; last >= from && at - 1 - last <= gap; last--) {
    const ending = (scene.covering[last] ?? []).filter((mention) => mention.to === last + 1 && mention.reference !== "pronoun");
    if (ending.length) return longest(ending);
    if (!passable(scene, last)) return [];
  }
  return [];
}

const PASSABLE_POS = new Set(["ADJ", "PUNCT", "X"]);
const SENTENCE_BREAKS = new Set([":", "؛", ";"]);

function passable(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  return token !== undefined && PASSABLE_POS.has(token.pos) && !SENTENCE_BREAKS.has(token.form);
}

/** The noun phrase that a relative clause with the given verb belongs to, and none where the verb stands in no such clause. */
export function relativeHead(scene: Scene, verb: number): readonly Mention[] {
  const opener = relativePronoun(scene, verb);
  if (opener >= 0) return headBefore(scene, opener);
  const head = scene.syntax.heads[verb] as number;
  if (head >= 0 && head < verb && (scene.syntax.relations[verb] ?? "").startsWith("acl")) return headOrBefore(scene, head, verb);
  return [];
}

/** Tokens that may stand between a relative pronoun and its verb. */
const OPENING = 3;

/** The relative pronoun that opens the clause of a verb, or -1. */
export function relativePronoun(scene: Scene, verb: number): number {
  const { from } = sentenceOf(scene, verb);
  for (let at = verb - 1; at >= from && verb - at <= OPENING; at--) {
    const token = tokenAt(scene, at);
    if (!token || token.pos === "VERB" || token.pos === "PUNCT") return -1;
    if (scene.knowledge.relatives.has(token.key)) return at;
  }
  return -1;
}

function headBefore(scene: Scene, opener: number): readonly Mention[] {
  let at = opener;
  while (scene.knowledge.joiners.has(tokenAt(scene, at - 1)?.key ?? "")) at -= 1;
  const near = mentionsBefore(scene, at);
  if (near.length) return near;
  const around = containing(scene, opener);
  if (around.length) return around;
  const verb = scene.syntax.heads[opener] as number;
  const head = verb >= 0 ? (scene.syntax.heads[verb] as number) : -1;
  return head >= 0 && head < opener ? longest(mentionsHeadedBy(scene, head)) : [];
}

/** The longest mention that a word stands in after its head. */
export const containing = (scene: Scene, at: number): readonly Mention[] =>
  longest((scene.covering[at] ?? []).filter((mention) => mention.head < at));

function headOrBefore(scene: Scene, head: number, verb: number): readonly Mention[] {
  const headed = longest(mentionsHeadedBy(scene, head));
  return headed.length ? headed : mentionsBefore(scene, verb, 1);
}
