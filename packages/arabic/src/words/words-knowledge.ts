import type { WordsKnowledge } from "@isnad/reader";

export function wordsKnowledge(): WordsKnowledge {
  return { ready: true };
}
