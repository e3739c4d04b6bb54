import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of `corpus/pages` and what a person would copy from it. */
export interface SavedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: {
    readonly title: string;
    readonly source: string | null;
    readonly author: string | null;
    readonly published: string | null;
    readonly updated: string | null;
    readonly url: string | null;
    readonly language: string | null;
    readonly issue: string | null;
    readonly text: readonly string[];
  };
}

/** The pages that the extraction was made on, or those that were kept back. */
export function savedPages(part: "seen" | "held-out"): readonly SavedPage[] {
  const folder = join(import.meta.dirname, "../../../../corpus/pages", part);
  const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
  return names.sort().map((file) => {
    const name = file.slice(0, -5);
    const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as SavedPage["expected"];
    return { name, bytes: readFileSync(join(folder, file)), expected };
  });
}

/** Harmony of precision and recall of a text's words, each counted as often as it stands. */
export function wordScore(found: string, expected: string): number {
  const left = counted(found);
  const right = counted(expected);
  const common = [...left].reduce((sum, [word, count]) => sum + Math.min(count, right.get(word) ?? 0), 0);
  return (2 * common) / (sizeOf(left) + sizeOf(right) || 1);
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const sizeOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
