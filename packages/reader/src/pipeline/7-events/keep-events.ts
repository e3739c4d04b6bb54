import type { Decision } from "./decide.ts";

/** A candidate at least this likely is an event: F1 over training reports, each read with what the others taught, is best from 0.25 to 0.35, pairs above. */
export const LIKELY = 0.33;

/** The events of one sentence: those likely enough, one type a word. */
export function keepEvents(decisions: readonly Decision[]): readonly Decision[] {
  const likely = decisions.filter((decision) => decision.likely >= LIKELY);
  return likely.filter((decision) => !likely.some((other) => beats(other, decision)));
}

/** Another reading of the same word that is likelier, or as likely and named first. */
function beats(other: Decision, decision: Decision): boolean {
  if (other === decision || other.candidate.at !== decision.candidate.at) return false;
  return other.likely > decision.likely;
}
