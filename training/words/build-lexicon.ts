import { hashText } from "../../packages/reader/src/learned/feature-hash.ts";
import { makeScript } from "../../packages/reader/src/pipeline/2-words/lemma-script.ts";
import { type Analysis, addEntry, emptyTable, type Lexicon, lexiconClass } from "../../packages/reader/src/pipeline/2-words/lexicon.ts";
import { PARTS_OF_SPEECH } from "../../packages/reader/src/pipeline/2-words/parts-of-speech.ts";
import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";

/** A word that was seen or generated, with how often. */
export interface LexiconWord {
  /** Without article. */
  readonly key: string;
  readonly form: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly features: string;
  readonly count: number;
}

/** Gathers words into entries: the analyses of one key by falling count, for each part of speech the commonest lemma with its commonest features. */
export function buildLexicon(words: Iterable<LexiconWord>, signatures: ReadonlyMap<string, number>): Lexicon {
  const entries = gather(words);
  for (const key of signatures.keys()) if (!entries.has(key)) entries.set(key, new Map());
  const features = new Numbering<string>([""]);
  const classes = new Numbering<string>(["[[],0]"]);
  const table = emptyTable(entries.size);
  for (const [key, readings] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const analyses = toAnalyses(key, [...readings.values()], features);
    addEntry(table, hashText(key), classes.of(JSON.stringify([analyses, signatures.get(key) ?? 0])));
  }
  const read = classes.items.map((text) => JSON.parse(text) as [Analysis[], number]);
  return { ...table, classes: read.map(([analyses, signature]) => lexiconClass(analyses, signature)), features: features.items };
}

interface Reading {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  count: number;
  readonly features: Map<string, number>;
}

function gather(words: Iterable<LexiconWord>): Map<string, Map<string, Reading>> {
  const entries = new Map<string, Map<string, Reading>>();
  for (const { key, pos, lemma, features, count } of words) {
    const entry = entries.get(key) ?? new Map<string, Reading>();
    entries.set(key, entry);
    const id = `${pos} ${lemma}`;
    const reading = entry.get(id) ?? { pos, lemma, count: 0, features: new Map<string, number>() };
    entry.set(id, reading);
    reading.count += count;
    reading.features.set(features, (reading.features.get(features) ?? 0) + count);
  }
  return entries;
}

function toAnalyses(key: string, readings: readonly Reading[], features: Numbering<string>): Analysis[] {
  const total = readings.reduce((sum, { count }) => sum + count, 0);
  const sorted = [...readings].sort((a, b) => b.count - a.count || (a.pos + a.lemma < b.pos + b.lemma ? -1 : 1));
  const seen = new Set<string>();
  const best: Analysis[] = [];
  for (const { pos, lemma, count, features: own } of sorted) {
    if (seen.has(pos) || count < total * LEAST_SHARE) continue;
    seen.add(pos);
    best.push({ pos: PARTS_OF_SPEECH.indexOf(pos), script: makeScript(key, lemma), features: features.of(commonest(own)) });
  }
  return best;
}

function commonest(counts: ReadonlyMap<string, number>): string {
  return ([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] as [string, number])[0];
}

/** Gives each different item the next number. */
class Numbering<T> {
  readonly items: T[];
  readonly #numbers: Map<T, number>;

  constructor(items: readonly T[]) {
    this.items = [...items];
    this.#numbers = new Map(items.map((item, i) => [item, i]));
  }

  of(item: T): number {
    let number = this.#numbers.get(item);
    if (number === undefined) {
      number = this.items.push(item) - 1;
      this.#numbers.set(item, number);
    }
    return number;
  }
}

/** A reading rarer than this among a word's readings is taken for a slip. */
const LEAST_SHARE = 0.04;
