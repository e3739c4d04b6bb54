import { readFileSync } from "node:fs";
import { join } from "node:path";
import { normalise } from "../../packages/reader/src/pipeline/1-text/normalise.ts";
import type { TextKnowledge } from "../../packages/reader/src/pipeline/1-text/text-knowledge.ts";
import { findWords } from "../../packages/reader/src/pipeline/2-words/find-words.ts";
import type { Token } from "../../packages/reader/src/pipeline/2-words/words.ts";
import type { WordsKnowledge } from "../../packages/reader/src/pipeline/2-words/words-knowledge.ts";

const SHORTEST = 5;
const LONGEST = 60;

/** Sentences of raw news as the reader sees them, the first of equal ones, until there are `most` tokens. */
export function newsSentences(data: string, letters: TextKnowledge, words: WordsKnowledge, most: number): (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const text of newsTexts(data)) {
    const { sentences, tokens } = findWords(normalise(text, letters), words);
    for (const { from, to } of sentences) {
      const own = tokens.slice(from, to);
      const key = own.map((token) => token.key).join(" ");
      if (own.length < SHORTEST || own.length > LONGEST || seen.has(key)) continue;
      seen.add(key);
      found.push(own);
      count += own.length;
      if (count >= most) return found;
    }
  }
  return found;
}

function newsTexts(data: string): string[] {
  return ["news/news_conflict.jsonl", "news/news_throughput.jsonl"].flatMap((name) =>
    readFileSync(join(data, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
}
