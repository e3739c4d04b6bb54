import { feature1, feature2, feature3, hashText } from "../../learned/feature-hash.ts";
import type { Token, Words } from "../2-words/words.ts";
import { type NameWords, WORD_CLASSES } from "./name-words.ts";

/** Template number of the label before. */
export const TRANSITION = 90;

/** The features of one report's written words; `fill` puts a word's into `found`. */
export class TaggerFeatures {
  readonly found = new Int32Array(128);
  readonly #keys: Int32Array;
  readonly #stems: Int32Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Each word's hashes of `letterHashes`. */
  readonly #letters: readonly Int32Array[];
  readonly #shapes: Int32Array;
  readonly #classes: Int32Array;
  readonly #known: Int32Array;
  readonly #tags: Int32Array;
  readonly #clusters: Int32Array;

  constructor(words: Words, names: NameWords, clusters: ReadonlyMap<string, number>) {
    this.#keys = Int32Array.from(names.keys, hashText);
    this.#stems = Int32Array.from(names.stems, hashText);
    this.#starts = Int32Array.from(names.stems, (stem) => hashText(stem.slice(0, 3)));
    this.#ends = Int32Array.from(names.stems, (stem) => hashText(stem.slice(-3)));
    this.#letters = names.stems.map((stem) => letterHashes(stem, clusters));
    this.#classes = names.classes;
    this.#known = Int32Array.from(names.known, (_, i) => knownCode(names, i));
    this.#clusters = Int32Array.from(names.stems, (stem) => clusters.get(stem) ?? 0);
    this.#tags = new Int32Array(names.keys.length);
    this.#shapes = new Int32Array(names.keys.length);
    words.words.forEach(({ from }, i) => {
      const main = words.tokens[names.mains[i] as number] as Token;
      this.#tags[i] = hashText(main.pos);
      this.#shapes[i] = shape(main.key) + 16 * Math.min(3, (names.mains[i] as number) - from);
    });
  }

  /** Features of word `at` within the sentence `from`–`to`; returns how many. */
  fill(at: number, from: number, to: number): number {
    const { found } = this;
    let count = 0;
    const take = (list: Int32Array, i: number): number => (i < from ? -1 : i >= to ? -2 : (list[i] as number));
    const key = this.#keys[at] as number;
    const stem = this.#stems[at] as number;
    const stemBefore = take(this.#stems, at - 1);
    const stemAfter = take(this.#stems, at + 1);
    const classHere = this.#classes[at] as number;
    const classBefore = take(this.#classes, at - 1);
    const classAfter = take(this.#classes, at + 1);
    const knownHere = this.#known[at] as number;
    const knownBefore = take(this.#known, at - 1);
    const knownAfter = take(this.#known, at + 1);
    const tag = this.#tags[at] as number;
    const tagBefore = take(this.#tags, at - 1);
    const tagAfter = take(this.#tags, at + 1);
    const shapeHere = this.#shapes[at] as number;
    const cluster = this.#clusters[at] as number;
    const clusterBefore = take(this.#clusters, at - 1);
    const clusterAfter = take(this.#clusters, at + 1);
    found[count++] = feature1(1, 0);
    found[count++] = feature1(2, key);
    found[count++] = feature1(3, stem);
    found[count++] = feature1(4, stemBefore);
    found[count++] = feature1(5, stemAfter);
    found[count++] = feature1(6, take(this.#stems, at - 2));
    found[count++] = feature1(7, take(this.#stems, at + 2));
    found[count++] = feature2(8, stemBefore, stem);
    found[count++] = feature2(9, stem, stemAfter);
    found[count++] = feature2(10, this.#starts[at] as number, shapeHere);
    found[count++] = feature2(11, this.#ends[at] as number, shapeHere);
    found[count++] = feature1(12, shapeHere);
    found[count++] = feature3(13, classBefore, classHere, classAfter);
    found[count++] = feature2(14, classHere, tag);
    found[count++] = feature1(15, classBefore);
    found[count++] = feature1(16, classAfter);
    found[count++] = feature2(17, take(this.#classes, at - 2), classBefore);
    found[count++] = feature2(18, knownHere, tag);
    found[count++] = feature2(19, knownHere, knownBefore);
    found[count++] = feature2(20, knownHere, knownAfter);
    found[count++] = feature2(21, knownHere, classBefore);
    found[count++] = feature3(22, tagBefore, tag, tagAfter);
    found[count++] = feature2(23, tag, tagBefore);
    found[count++] = feature2(24, classBefore, tag);
    found[count++] = feature2(25, stemBefore, tag);
    found[count++] = feature2(26, stemBefore, classHere);
    found[count++] = feature1(27, cluster);
    found[count++] = feature1(28, clusterBefore);
    found[count++] = feature1(29, clusterAfter);
    found[count++] = feature2(30, clusterBefore, cluster);
    found[count++] = feature2(31, cluster, clusterAfter);
    found[count++] = feature2(32, cluster, classBefore);
    found[count++] = feature1(33, take(this.#clusters, at - 2));
    found[count++] = feature1(34, take(this.#clusters, at + 2));
    found[count++] = feature2(35, stemBefore, cluster);
    found[count++] = feature2(36, shapeHere, classBefore);
    const letters = this.#letters[at] as Int32Array;
    for (let n = 0; n < EDGES; n++) found[count++] = feature1(50 + n, letters[n] as number);
    for (let n = 1; n < EDGES; n += 2) {
      if (at > from) found[count++] = feature1(60 + n, this.#letters[at - 1]?.[n] as number);
      if (at + 1 < to) found[count++] = feature1(70 + n, this.#letters[at + 1]?.[n] as number);
    }
    for (let run = EDGES; run < letters.length; run++) found[count++] = feature1(47, letters[run] as number);
    found[count++] = feature3(38, clusterBefore, cluster, clusterAfter);
    found[count++] = feature2(41, take(this.#clusters, at - 2), clusterBefore);
    found[count++] = feature2(42, clusterAfter, take(this.#clusters, at + 2));
    found[count++] = feature2(43, cluster, stemBefore);
    found[count++] = feature2(44, cluster, stemAfter);
    found[count++] = feature2(45, this.#ends[at] as number, clusterBefore);
    found[count++] = feature3(46, knownHere, classHere, cluster);
    return count;
  }
}

const EDGES = 8;
const MOST_RUNS = 10;
const MOST_WORDS = 30_000;

const memories = new WeakMap<object, Map<string, Int32Array>>();

/** Eight hashes of a word's first and last 1 to 4 letters, then one of each run of three, its ends marked. Words come again and are kept. */
function letterHashes(stem: string, owner: object): Int32Array {
  let memory = memories.get(owner);
  if (!memory) {
    memory = new Map();
    memories.set(owner, memory);
  }
  const known = memory.get(stem);
  if (known) return known;
  if (memory.size >= MOST_WORDS) memory.clear();
  const found = new Int32Array(EDGES + Math.min(MOST_RUNS, stem.length));
  for (let n = 1; n <= 4; n++) {
    found[n - 1] = hashText(stem.slice(0, n)) + n;
    found[n + 3] = hashText(stem.slice(-n)) + n;
  }
  const marked = `<${stem}>`;
  for (let at = 0; EDGES + at < found.length; at++) found[EDGES + at] = hashText(marked.slice(at, at + 3));
  memory.set(stem, found);
  return found;
}

/** Digits, Latin letters, marks, and how long a word is. */
function shape(key: string): number {
  const code = key.charCodeAt(0);
  if (code >= 48 && code <= 57) return 1;
  if (code < 0x250) return (code | 32) >= 97 && (code | 32) <= 122 ? 2 : 3;
  if (code < 0x620 || code > 0x6ff) return 4;
  return Math.min(12, 5 + key.length);
}

/** What known name covers the word, as kind, place in the name and whether it is one of the everyday words. */
function knownCode(names: NameWords, i: number): number {
  const hit = names.known[i];
  if (!hit) return 0;
  const position = i === hit.from ? (hit.to - hit.from === 1 ? 1 : 2) : 3;
  const everyday = (names.classes[i] as number) & WORD_CLASSES.everyday ? 1 : 0;
  let kinds = 0;
  for (const { id, kind } of hit.name.things) kinds |= id.startsWith("country") ? 1 : kind === "place" ? 2 : kind === "person" ? 4 : 8;
  return kinds * 8 + position * 2 + everyday;
}
