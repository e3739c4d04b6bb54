import { STATUSES, type Status } from "../../reading/vocabulary.ts";
import type { Scorer } from "./scorer.ts";

/** What was learned of events, four questions: is it one, who takes part, how real is it, which time dates it. */
export interface EventsModel {
  /** Outputs: no, yes. */
  readonly keep: Scorer;
  /** Outputs: `ROLE_OUTPUTS`. */
  readonly roles: Scorer;
  /** One output, asked of everybody proposed and of nobody: who stands out. */
  readonly actors: Scorer;
  readonly recipients: Scorer;
  /** Outputs: the statuses, then the same denied. */
  readonly status: Scorer;
  /** Outputs: no, yes; asked of each expression of time in the sentence. */
  readonly time: Scorer;
  /** Outputs: no, yes; asked of attacks and protests, which coders' votes teach. */
  readonly foreground: Scorer | null;
  /** How often an event is right in all its parties, by the odds the scorers give it: pairs of odds and share, rising. */
  readonly trust: readonly (readonly [odds: number, share: number])[];
}

/** The number of a status among the outputs. */
export const statusOutput = (status: Status, negated: boolean): number => STATUSES.indexOf(status) + (negated ? STATUSES.length : 0);

export function outputStatus(output: number): { readonly status: Status; readonly negated: boolean } {
  return { status: STATUSES[output % STATUSES.length] as Status, negated: output >= STATUSES.length };
}
