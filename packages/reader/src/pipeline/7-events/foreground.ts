import type { Decision } from "./decide.ts";
import { clear, type FeatureList } from "./feature-list.ts";
import { foregroundFeatures } from "./foreground-features.ts";
import { isIn, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { probabilities } from "./scorer.ts";

/** A happening is told as news from this likelihood on. */
const NEWS = 0.2;

/** Whether a happening is told as news: not as background (`منذ اغتيال …`), not in general or in passing. */
export function isForeground(scene: Scene, decision: Decision, list: FeatureList): boolean {
  if (!mayBeForeground(scene, decision)) return false;
  const scorer = scene.knowledge.model?.foreground;
  const { type } = decision.candidate;
  if (!scorer || (type !== "ASSAULT" && type !== "PROTEST")) return true;
  clear(list);
  foregroundFeatures(scene, decision, list);
  return (probabilities(scorer, list)[1] as number) >= NEWS;
}

function mayBeForeground(scene: Scene, { candidate: { at, predicate }, roles }: Decision): boolean {
  if (predicate.frame.wordClass === "verb") return true;
  const { from } = sentenceOf(scene, at);
  for (let token = at - 1; token >= Math.max(from, at - 3); token--) if (isIn(scene, token, scene.knowledge.backgrounds)) return false;
  return roles.actors.length + roles.recipients.length + roles.places.length > 0 || isIndefinite(scene, at);
}

const isIndefinite = (scene: Scene, at: number): boolean => tokenAt(scene, at)?.features.definite !== "Def";
