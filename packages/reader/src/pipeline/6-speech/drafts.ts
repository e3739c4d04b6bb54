import type { Act, Medium } from "../../reading/vocabulary.ts";
import type { TokenRange } from "../2-words/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Complement } from "./complements.ts";

/** An act of saying as far as one rule has read it; several speakers make several statements of it. */
export interface Draft {
  readonly candidate: Candidate;
  /** The word of saying: a statement's trigger. */
  readonly token: number;
  readonly speakers: readonly number[];
  /** The token after its own words: after its subject, where that follows. */
  readonly end: number;
  readonly act: Act;
  readonly via: number | null;
  readonly content: TokenRange | null;
  readonly complement: Complement | null;
  /** False where what it brings is known already, so that it does not rest on the speaker's word ("condemned the attack"). */
  readonly claims: boolean;
  /** Whether it stands in what another says. */
  readonly embedded: boolean;
  /** Whether another passes the words on ("the agency quoted him as saying"). */
  readonly passedOn: boolean;
  readonly addressee: number | null;
  readonly medium: Medium | null;
  readonly why: readonly string[];
}

/** Whether a draft only names the source of what its sentence tells ("according to …"). */
export function isSource({ candidate: { kind } }: Draft): boolean {
  return kind === "source" || kind === "clause" || kind === "also clause" || kind === "speech";
}
