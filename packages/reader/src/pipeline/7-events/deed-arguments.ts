import { type Argument, argumentsOf } from "./arguments.ts";
import { doersOf, nounFrameAt } from "./doers-of.ts";
import { ownMentions, phraseMentions } from "./phrase-mentions.ts";
import { type Scene, sentenceOf } from "./scene.ts";

/** A word may stand before the deed: `أدان كل الأعمال`, `أدانت بشدة جريمة قتل`. */
const REACH = 3;

/** `أدان هجوم التنظيم`, `أحبط مخطط الخلية`: who does the deed named at a token, or the party that stands there itself. */
export function deedArguments(scene: Scene, noun: number, how: string, at: number): readonly Argument[] {
  const end = Math.min(sentenceOf(scene, at).to, noun + REACH);
  for (let next = noun; next < end; next++) {
    const frame = nounFrameAt(scene, next);
    if (frame) return argumentsOf(doersOf(scene, next, frame), "R", `${how}, doer of the deed`, at);
  }
  return ownMentions(scene, noun).length ? argumentsOf(phraseMentions(scene, noun), "R", how, at) : [];
}
