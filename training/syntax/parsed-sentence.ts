import type { Token } from "../../packages/reader/src/pipeline/2-words/words.ts";

/** A sentence to learn from: its tokens as the reader would see them and its tree. */
export interface ParsedSentence {
  readonly tokens: readonly Token[];
  /** Place of each token's head in the sentence; the number of tokens for the root's. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}
