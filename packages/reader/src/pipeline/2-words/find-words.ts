import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

export function findWords(_text: NormalText, _knowledge: WordsKnowledge): Words {
  return { sentences: [], words: [], tokens: [] };
}
