import type { PartyRole } from "./draft.ts";

/** Words of the report that a person has selected; offsets are UTF-16 into its text, half-open. */
export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The role whose field the keyboard goes on in; `null` where they were selected by pointing. */
  readonly into: PartyRole | null;
}
