import type { ParsedSentence } from "./parsed-sentence.ts";

/** The sentence read from its end: a parser that learns from such makes other mistakes than one that reads forwards. */
export function mirrored({ tokens, heads, relations }: ParsedSentence): ParsedSentence {
  return { tokens: tokens.toReversed(), heads: mirroredHeads(heads), relations: relations.toReversed() };
}

export function mirroredHeads(heads: readonly number[]): number[] {
  return heads.toReversed().map((head) => (head === heads.length ? head : heads.length - 1 - head));
}
