import type { Candidate } from "./candidates.ts";
import type { Predicate } from "./find-predicates.ts";
import { isKey, type Scene } from "./scene.ts";

/** Whether two words tell one happening: a verb and the noun that it needs for its meaning (`فرضت عقوبات`), or two words of a set phrase. */
export function toldTogether(scene: Scene, a: Candidate, b: Candidate): boolean {
  if (a.type !== b.type || a.at === b.at || Math.abs(a.at - b.at) > APART) return false;
  return leansOn(scene, a.predicate, b) || leansOn(scene, b.predicate, a);
}

/** Tokens between a verb and its object. */
const APART = 10;

function leansOn(scene: Scene, { at, phrase, frame }: Predicate, other: Candidate): boolean {
  if (phrase.length > 1 && other.predicate.phrase.some((token) => phrase.includes(token))) return true;
  if (other.at < at) return false;
  return frame.conditions.some(({ where, negated, phrases }) => {
    return where === "obj" && !negated && phrases.some(([word = ""]) => isKey(scene, other.at, word));
  });
}
