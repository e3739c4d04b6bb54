import type { Span } from "../../reading/span.ts";
import type { Act, Medium, Status } from "../../reading/vocabulary.ts";
import type { Stance } from "./speech-knowledge.ts";

/** An act of saying. */
export interface Statement {
  readonly index: number;
  /** The verb or noun of saying, and the token that carries it. */
  readonly trigger: Span;
  readonly triggerToken: number;
  /** Index into `Names.entities`. */
  readonly speaker: number;
  readonly act: Act;
  readonly quoted: boolean;
  /** How far the report stands behind it ("claimed", "revealed"). */
  readonly stance: Stance;
  /** The entity next nearer to the reader; `null` where the report itself heard the speaker. */
  readonly via: number | null;
  readonly addressee: number | null;
  readonly medium: Medium | null;
  /** Index into `Times.times`. */
  readonly time: number | null;
  readonly evidence: Span;
  readonly content: Span | null;
  readonly why: readonly string[];
}

/** How real what a word tells is: from tense, particles and the verbs above it. */
export interface Realis {
  readonly status: Status;
  readonly negated: boolean;
  readonly why: readonly string[];
}

/** What the sixth stage makes. */
export interface Speech {
  readonly statements: readonly Statement[];
  /** For each token, the innermost statement its content belongs to (index into `statements`), or -1: the report's own voice. */
  readonly scope: Int32Array;
  /** How real a happening is whose trigger is this token. */
  readonly realis: (token: number) => Realis;
}
