import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How often each written word's key stands in the raw news beside the project. Only counts are kept of them. */
export function rawCounts(data: string, fold: (word: string) => string): ReadonlyMap<string, number> {
  const written = new Map<string, number>();
  for (const file of ["news/news_conflict.jsonl", "news/news_throughput.jsonl"]) {
    const path = join(data, file);
    if (!existsSync(path)) continue;
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (!line) continue;
      const { text } = JSON.parse(line) as { text: string };
      for (const [word] of text.replace(MARKS, "").matchAll(WORD)) written.set(word, (written.get(word) ?? 0) + 1);
    }
  }
  const counts = new Map<string, number>();
  for (const [word, count] of written) {
    const key = fold(word);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

const MARKS = /[\u064B-\u065F\u0670\u0640]/g;
const WORD = /[ء-غف-ي]+/g;
