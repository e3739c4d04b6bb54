import { readFileSync } from "node:fs";
import { withoutMarks } from "./read-conllu.ts";

/** A written word in newspaper spelling and its words. */
export interface SplitWord {
  readonly written: string;
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly unimorph: readonly string[];
}

/** PADT's sentences as the newspapers spelled them. */
export function readSplitWords(path: string): SplitWord[][] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as SplitRecord).tokens.map(readToken));
}

interface SplitRecord {
  readonly tokens: readonly { surface: string; words: string[]; lemmas: string[]; unimorph: string[] }[];
}

function readToken({ surface, words, lemmas, unimorph }: SplitRecord["tokens"][number]): SplitWord {
  return { written: withoutMarks(surface), words: words.map(withoutMarks), lemmas: lemmas.map(withoutMarks), unimorph };
}
