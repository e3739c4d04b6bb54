import type { Scorer } from "./scorer.ts";

/** What was learned of events, three questions: is it one, who takes part, which time dates it. */
export interface EventsModel {
  /** Outputs: no, yes. */
  readonly keep: Scorer;
  /** Outputs: `ROLE_OUTPUTS`. */
  readonly roles: Scorer;
  /** One output, asked of everybody proposed and of nobody: who stands out. */
  readonly actors: Scorer;
  readonly recipients: Scorer;
  /** Outputs: no, yes; asked of each expression of time in the sentence. */
  readonly time: Scorer;
  /** Outputs: no, yes; asked of attacks and protests, which coders' votes teach. */
  readonly foreground: Scorer | null;
  /** How often an event is right in all its parties, by the odds the scorers give it: pairs of odds and share, rising. */
  readonly trust: readonly (readonly [odds: number, share: number])[];
}
