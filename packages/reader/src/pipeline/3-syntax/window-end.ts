import type { Token } from "../2-words/words.ts";

/** Where a window that begins at `from` ends: at `end` where that is near enough, else after the last mark in reach, else where its room ends. */
export function windowEnd(tokens: readonly Token[], from: number, end: number, longest: number): number {
  if (end - from <= longest) return end;
  for (let i = from + longest - 1; i > from; i--) if (tokens[i]?.pos === "PUNCT") return i + 1;
  return from + longest;
}
