import type { Interval, Precision } from "../../reading/reading.ts";
import type { Span } from "../../reading/span.ts";
import type { TokenRange } from "../2-words/words.ts";

/** An expression that says when. */
export interface Time extends Span, TokenRange {
  /** The token that heads the phrase in the dependency tree. */
  readonly head: number;
  readonly interval: Interval;
  readonly precision: Precision;
  readonly stated: readonly string[];
  readonly implied: readonly string[];
  readonly anchor: "publication" | "story" | null;
  readonly why: readonly string[];
}

/** What the fifth stage makes. */
export interface Times {
  readonly times: readonly Time[];
  /** The interval the report's own words put its publication in, where no date was given; else `null`. */
  readonly inferredPublication: { readonly interval: Interval; readonly why: readonly string[] } | null;
}
