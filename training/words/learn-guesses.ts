import { makeScript } from "../../packages/reader/src/pipeline/2-words/lemma-script.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import type { LexiconWord } from "./build-lexicon.ts";

/** The commonest lemma script of each part of speech and ending, counted over different words. */
export function learnGuesses(words: readonly LexiconWord[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const seen = new Set<string>();
  for (const { key, pos, lemma } of words) {
    const id = `${pos} ${key} ${lemma}`;
    if (seen.has(id) || !OPEN.has(pos)) continue;
    seen.add(id);
    const script = makeScript(key, lemma);
    for (let size = 0; size <= Math.min(4, key.length - 2); size++) {
      const ending = `${PARTS_OF_SPEECH.indexOf(pos)}${key.slice(key.length - size)}`;
      const scripts = counts.get(ending) ?? new Map<string, number>();
      counts.set(ending, scripts.set(script, (scripts.get(script) ?? 0) + 1));
    }
  }
  const guesses = new Map<string, string>();
  for (const [ending, scripts] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [script, count] = [...scripts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number];
    if (count >= LEAST) guesses.set(ending, script);
  }
  return guesses;
}

const OPEN = new Set(["NOUN", "ADJ", "VERB", "PROPN", "ADV", "AUX"]);
const LEAST = 2;
