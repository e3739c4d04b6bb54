import type { Span } from "../../reading/span.ts";
import type { Features } from "./features.ts";

/** Universal Dependencies' parts of speech. */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** Tokens `from` to `to` of the report, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What stands between end marks or line breaks. Sentences tile the text: each begins where the one before ends. */
export interface Sentence extends Span, TokenRange {}

/** What stands between spaces, marks set apart; its clitics and stem are its tokens. */
export interface WrittenWord extends Span, TokenRange {}

/** A syntactic word: a clitic, a stem or a mark. */
export interface Token extends Span {
  /** Its place in the report's tokens. */
  readonly index: number;
  readonly sentence: number;
  readonly word: number;
  /** The word in normal form. After `ل` a hidden article is restored: للسلطة is ل + السلطة, and the span starts at the second lam. */
  readonly form: string;
  /** `form` with hamza seats, final ya and ta marbuta folded: what lexicons are looked up by. */
  readonly key: string;
  /** Dictionary form without marks: زار, اتفاق (no article). */
  readonly lemma: string;
  /** `lemma` folded as `key` is. */
  readonly lemmaKey: string;
  readonly pos: PartOfSpeech;
  readonly features: Features;
}

/** What the second stage makes. All three lists are in text order. */
export interface Words {
  readonly sentences: readonly Sentence[];
  readonly words: readonly WrittenWord[];
  readonly tokens: readonly Token[];
}
