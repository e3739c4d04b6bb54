import type { Decision } from "./decide.ts";
import type { Scene } from "./scene.ts";
import { toldTogether } from "./told-together.ts";

/** A candidate at least this likely is an event: F1 over training reports, each read with what the others taught, is best from 0.25 to 0.35, pairs above. */
export const LIKELY = 0.33;

/** The events of one sentence: those likely enough, one type a word, one word a happening. */
export function keepEvents(scene: Scene, decisions: readonly Decision[]): readonly Decision[] {
  const likely = decisions.filter((decision) => decision.likely >= LIKELY);
  return likely.filter((decision) => !likely.some((other) => beats(scene, other, decision)));
}

/** A likelier reading of the same word, or a likelier word for the same happening. */
function beats(scene: Scene, other: Decision, decision: Decision): boolean {
  if (other.likely <= decision.likely) return false;
  return other.candidate.at === decision.candidate.at || toldTogether(scene, other.candidate, decision.candidate);
}
