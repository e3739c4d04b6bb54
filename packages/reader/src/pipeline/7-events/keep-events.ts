import type { Decision } from "./decide.ts";

/** The events of one sentence: those likely enough, one type a word. */
export function keepEvents(decisions: readonly Decision[], least: number): readonly Decision[] {
  const likely = decisions.filter((decision) => decision.likely >= least);
  return likely.filter((decision) => !likely.some((other) => beats(other, decision)));
}

/** Another reading of the same word that is likelier, or as likely and named first. */
function beats(other: Decision, decision: Decision): boolean {
  if (other === decision || other.candidate.at !== decision.candidate.at) return false;
  return other.likely > decision.likely;
}
