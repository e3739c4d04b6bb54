import { type Argument, argumentsOf } from "./arguments.ts";
import type { Frame } from "./events-knowledge.ts";
import { lenderArguments, lenderOf } from "./light-arguments.ts";
import { nounArguments } from "./noun-arguments.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { isVerb, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";

const REACH = 16;

/** `قتل ثلاثة جنود في هجوم للتنظيم`: the doers of the attack that a death or wound came of are its doers. */
export function causeArguments(scene: Scene, at: number, from: number, frame: Frame): readonly Argument[] {
  if (!TOLLS.has(frame.roles.name)) return [];
  const end = Math.min(sentenceOf(scene, at).to, from + REACH);
  for (let next = from; next < end; next++) {
    if (isVerb(scene, next)) return [];
    if (tokenAt(scene, next)?.pos !== "ADP") continue;
    const attack = attackAt(scene, next + 1) ?? attackAt(scene, next + 2);
    if (attack) return doersOf(scene, at, attack.noun, attack.frame);
  }
  return [];
}

const TOLLS: ReadonlySet<string> = new Set(["kill", "die", "toll", "wound", "toll-verb"]);

function attackAt(scene: Scene, noun: number): { readonly noun: number; readonly frame: Frame } | undefined {
  const frame = lookUp(scene, noun, scene.knowledge.frames)?.find(({ type, wordClass, words, roles }) => {
    return type === "ASSAULT" && wordClass === "noun" && words.length === 1 && !TOLLS.has(roles.name);
  });
  return frame && { noun, frame };
}

/** Its own doers, those of its light verb, and the other side of a fight. */
function doersOf(scene: Scene, at: number, noun: number, { roles }: Frame): readonly Argument[] {
  const lender = lenderOf(scene, noun);
  const own = [...nounArguments(scene, noun, noun, roles), ...(lender ? lenderArguments(scene, noun, lender, roles) : [])];
  const doers = own.filter(({ role }) => role === "A").map(({ mention }) => mention);
  return argumentsOf([...doers, ...otherSide(scene, noun, roles.prepositions)], "A", "doer of the attack behind", at);
}

const BESIDE = 5;

function otherSide(scene: Scene, noun: number, prepositions: ReadonlyMap<string, string>) {
  for (let next = noun + 1; next < Math.min(noun + BESIDE, sentenceOf(scene, noun).to); next++) {
    const token = tokenAt(scene, next);
    if (token?.pos === "ADP" && scene.knowledge.beside.has(token.key) && prepositions.has(token.key))
      return phraseMentions(scene, next + 1);
  }
  return [];
}
