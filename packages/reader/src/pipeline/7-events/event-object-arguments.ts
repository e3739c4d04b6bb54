import { dependentsWith } from "../3-syntax/dependents-with.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { phraseOwners } from "./phrase-mentions.ts";
import { isVerb, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";

const REACH = 20;
const SAID_OF_IT = "object of verb said of the event";

/** `هجوم استهدف مسجدا وأوقع قتلى`: whom the verbs said of the happening say it struck. */
export function eventObjectArguments(scene: Scene, noun: number): readonly Argument[] {
  const found: Argument[] = [];
  const { to } = sentenceOf(scene, noun);
  for (let at = noun + 1; at < Math.min(to, noun + REACH); at++) {
    if (!isVerb(scene, at)) continue;
    const entries = lookUp(scene, at, scene.knowledge.eventObjects);
    for (const { at: where, role } of entries ?? []) found.push(...argumentsOf(struck(scene, at, where), role, SAID_OF_IT, noun));
  }
  return found;
}

function struck(scene: Scene, verb: number, where: string) {
  if (where === "obj") {
    const own = dependentsWith(scene.syntax, verb, "obj").find((token) => token > verb);
    return phraseOwners(scene, own ?? firstNounAfter(scene, verb + 1)).mentions;
  }
  for (let at = verb + 1; at < Math.min(verb + 6, sentenceOf(scene, verb).to); at++) {
    if (tokenAt(scene, at)?.key === where) return phraseOwners(scene, at + 1).mentions;
  }
  return [];
}

/** Over times and adverbs: `استهدف الأحد كنيسة`. */
function firstNounAfter(scene: Scene, from: number): number {
  let at = from;
  while (at < from + 5 && ((scene.timeAt[at] ?? -1) >= 0 || tokenAt(scene, at)?.pos === "ADV" || tokenAt(scene, at)?.pos === "PRON")) at++;
  return at;
}
