import type { Mention } from "../4-names/names.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { type Scene, tokenAt } from "./scene.ts";

/** The subject that the tree gives a verb: its own, or that of a verb it is joined to or governed by. */
export function treeSubject(scene: Scene, verb: number): readonly Mention[] {
  const own = dependentMentions(scene, verb, ["nsubj", "nsubj:pass", "csubj"]);
  return own.length ? own : sharedSubject(scene, verb);
}

/** The mentions of the first dependent with one of the given relations; a relative pronoun is none. */
export function dependentMentions(scene: Scene, verb: number, relations: readonly string[]): readonly Mention[] {
  for (const dependent of (scene.syntax.dependents[verb] ?? []).slice(0, MOST_DEPENDENTS)) {
    if (!relations.includes(scene.syntax.relations[dependent] ?? "")) continue;
    if (scene.knowledge.relatives.has(tokenAt(scene, dependent)?.key ?? "")) continue;
    const mentions = phraseMentions(scene, dependent);
    if (mentions.length) return mentions;
  }
  return [];
}

/** No verb of a sentence that was read right has more. */
const MOST_DEPENDENTS = 24;

/** The subject of a verb that this one is joined to or governed by. */
export function sharedSubject(scene: Scene, verb: number): readonly Mention[] {
  let at = verb;
  for (let step = 0; step < CLIMB && SHARING.has(plainRelation(scene, at)); step++) {
    at = scene.syntax.heads[at] as number;
    if (at < 0) return [];
    const subject = dependentMentions(scene, at, ["nsubj"]);
    if (subject.length) return subject;
  }
  return [];
}

const CLIMB = 3;
const SHARING = new Set(["conj", "ccomp", "xcomp", "advcl", "parataxis"]);

const plainRelation = (scene: Scene, at: number): string => (scene.syntax.relations[at] ?? "").split(":")[0] as string;
