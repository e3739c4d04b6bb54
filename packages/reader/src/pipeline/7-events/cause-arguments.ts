import { type Argument, argumentsOf } from "./arguments.ts";
import { doersOf, nounFrameAt } from "./doers-of.ts";
import type { Frame } from "./events-knowledge.ts";
import { isVerb, type Scene, sentenceOf, tokenAt } from "./scene.ts";

const REACH = 16;

/** `قتل ثلاثة جنود في هجوم للتنظيم`: the doers of the attack that a death or wound came of are its doers. */
export function causeArguments(scene: Scene, at: number, from: number, frame: Frame): readonly Argument[] {
  if (!TOLLS.has(frame.roles.name)) return [];
  const end = Math.min(sentenceOf(scene, at).to, from + REACH);
  for (let next = from; next < end; next++) {
    if (isVerb(scene, next)) return [];
    if (tokenAt(scene, next)?.pos !== "ADP") continue;
    const attack = attackAt(scene, next + 1) ?? attackAt(scene, next + 2);
    if (attack) return argumentsOf(doersOf(scene, attack.noun, attack.frame), "A", "doer of the attack behind", at);
  }
  return [];
}

const TOLLS: ReadonlySet<string> = new Set(["kill", "die", "toll", "wound", "toll-verb"]);

function attackAt(scene: Scene, noun: number): { readonly noun: number; readonly frame: Frame } | undefined {
  const frame = nounFrameAt(scene, noun);
  return frame && frame.type === "ASSAULT" && !TOLLS.has(frame.roles.name) ? { noun, frame } : undefined;
}
