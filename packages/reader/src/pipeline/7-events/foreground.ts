import type { Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { isIn, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** Whether a happening is told as news: not as background (`منذ اغتيال …`), not in general with nobody in it. */
export function isForeground(scene: Scene, { at, predicate }: Candidate, roles: Roles): boolean {
  if (predicate.frame.wordClass === "verb") return true;
  const { from } = sentenceOf(scene, at);
  for (let token = at - 1; token >= Math.max(from, at - 3); token--) if (isIn(scene, token, scene.knowledge.backgrounds)) return false;
  return roles.actors.length + roles.recipients.length + roles.places.length > 0 || isIndefinite(scene, at);
}

const isIndefinite = (scene: Scene, at: number): boolean => tokenAt(scene, at)?.features.definite !== "Def";
