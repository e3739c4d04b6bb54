import { hashText } from "../../packages/reader/src/learned/feature-hash.ts";
import { makeScript } from "../../packages/reader/src/pipeline/2-words/lemma-script.ts";
import { type Analysis, addEntry, emptyTable, type Lexicon, lexiconClass } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";

/** A word that was seen or generated, with how often. */
export interface LexiconWord {
  /** Without article. */
  readonly key: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly features: string;
  readonly count: number;
}

/** Gathers words into entries: analyses of one key by falling count, the most frequent lemma for each part of speech. */
export function buildLexicon(words: Iterable<LexiconWord>): Lexicon {
  const byKey = new Map<string, Map<string, LexiconWord>>();
  for (const word of words) {
    const entry = byKey.get(word.key) ?? new Map<string, LexiconWord>();
    byKey.set(word.key, entry);
    const id = `${word.pos} ${word.lemma}`;
    const before = entry.get(id);
    entry.set(id, before ? { ...before, count: before.count + word.count } : word);
  }
  const features = [""];
  const classes: Lexicon["classes"][number][] = [lexiconClass([])];
  const numbers = new Map<string, number>();
  const table = emptyTable(byKey.size);
  for (const [key, entry] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const analyses = toAnalyses(key, [...entry.values()]);
    const id = JSON.stringify(analyses);
    let number = numbers.get(id);
    if (number === undefined) {
      number = classes.length;
      numbers.set(id, number);
      classes.push(lexiconClass(analyses));
    }
    addEntry(table, hashText(key), number);
  }
  return { ...table, classes, features };
}

function toAnalyses(key: string, words: readonly LexiconWord[]): Analysis[] {
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const sorted = [...words].sort((a, b) => b.count - a.count || (a.pos + a.lemma < b.pos + b.lemma ? -1 : 1));
  const seen = new Set<string>();
  const best: Analysis[] = [];
  for (const { pos, lemma, count } of sorted) {
    if (seen.has(pos) || count < total * LEAST_SHARE) continue;
    seen.add(pos);
    best.push({ pos: PARTS_OF_SPEECH.indexOf(pos), script: makeScript(key, lemma), features: 0 });
  }
  return best;
}

/** A reading rarer than this among a word's readings is taken for a slip. */
const LEAST_SHARE = 0.04;
