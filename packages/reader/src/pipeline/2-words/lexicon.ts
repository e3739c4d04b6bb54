import { type ByteReader, type ByteWriter, readText, readVarint, writeText, writeVarint } from "../../learned/bytes.ts";
import { feature2 } from "../../learned/feature-hash.ts";

/** One way to read a word: part of speech (its place in `PARTS_OF_SPEECH`), the script of its lemma, its features (place in `features`). */
export interface Analysis {
  readonly pos: number;
  readonly script: string;
  readonly features: number;
}

/** What the words of one entry can be. Words of one paradigm's cell share it. */
export interface LexiconClass {
  readonly analyses: readonly Analysis[];
  /** Bit n: part of speech n is among them. */
  readonly parts: number;
  /** What raw text tells of the word: how often it stands alone, with the article, after the particle of the future; 0: unseen. */
  readonly signature: number;
  /** Parts of speech and features of the analyses in their order, as one number. */
  readonly hash: number;
}

/**
 * The word list: keys without article, by 32-bit hash in an open table. No word's letters are kept;
 * with 10^5 entries one unknown word in forty thousand is taken for a known one.
 */
export interface Lexicon {
  readonly hashes: Int32Array;
  /** Place in `classes` of the entry in the same slot; 0 where the slot is empty. */
  readonly values: Uint16Array;
  readonly mask: number;
  readonly classes: readonly LexiconClass[];
  /** Feature sets in Universal Dependencies' notation. */
  readonly features: readonly string[];
}

/** The slot of an entry, or of the empty place where it would stand. */
export function slotOf(lexicon: Pick<Lexicon, "hashes" | "values" | "mask">, hash: number): number {
  const { hashes, values, mask } = lexicon;
  let slot = hash & mask;
  while (values[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Place in `classes`; 0, the class of no analyses, for words not listed. */
export function classOf(lexicon: Lexicon, hash: number): number {
  return lexicon.values[slotOf(lexicon, hash)] as number;
}

export function writeLexicon(lexicon: Lexicon, out: ByteWriter): void {
  writeVarint(out, lexicon.features.length);
  for (const set of lexicon.features) writeText(out, set);
  const scripts = [...new Set(lexicon.classes.flatMap((entry) => entry.analyses.map(({ script }) => script)))];
  const numbers = new Map(scripts.map((script, i) => [script, i]));
  writeVarint(out, scripts.length);
  for (const script of scripts) writeText(out, script);
  writeVarint(out, lexicon.classes.length);
  for (const { analyses, signature } of lexicon.classes) {
    writeVarint(out, signature);
    writeVarint(out, analyses.length);
    for (const { pos, script, features } of analyses) {
      writeVarint(out, pos);
      writeVarint(out, numbers.get(script) as number);
      writeVarint(out, features);
    }
  }
  writeEntries(lexicon, out);
}

/** Entries by rising hash, each as its distance from the one before and its class. */
function writeEntries({ hashes, values }: Lexicon, out: ByteWriter): void {
  const entries: (readonly [number, number])[] = [];
  values.forEach((value, slot) => {
    if (value !== 0) entries.push([(hashes[slot] as number) >>> 0, value]);
  });
  entries.sort((a, b) => a[0] - b[0]);
  writeVarint(out, entries.length);
  let last = 0;
  for (const [hash, value] of entries) {
    writeVarint(out, hash - last);
    writeVarint(out, value);
    last = hash;
  }
}

export function readLexicon(bytes: ByteReader): Lexicon {
  const features = readMany(bytes, readText);
  const scripts = readMany(bytes, readText);
  const classes = readMany(bytes, () => readClass(bytes, scripts));
  const count = readVarint(bytes);
  const table = emptyTable(count);
  let hash = 0;
  for (let i = 0; i < count; i++) {
    hash = (hash + readVarint(bytes)) >>> 0;
    addEntry(table, hash | 0, readVarint(bytes));
  }
  return { ...table, classes, features };
}

export function emptyLexicon(): Lexicon {
  return { ...emptyTable(0), classes: [lexiconClass([], 0)], features: [""] };
}

/** A table with room for that many entries. */
export function emptyTable(count: number): Pick<Lexicon, "hashes" | "values" | "mask"> {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, count * 1.6)));
  return { hashes: new Int32Array(size), values: new Uint16Array(size), mask: size - 1 };
}

export function addEntry(table: Pick<Lexicon, "hashes" | "values" | "mask">, hash: number, value: number): void {
  const slot = slotOf(table, hash);
  table.hashes[slot] = hash;
  table.values[slot] = value;
}

function readClass(bytes: ByteReader, scripts: readonly string[]): LexiconClass {
  const signature = readVarint(bytes);
  const analyses = readMany(bytes, () => ({
    pos: readVarint(bytes),
    script: scripts[readVarint(bytes)] as string,
    features: readVarint(bytes),
  }));
  return lexiconClass(analyses, signature);
}

export function lexiconClass(analyses: readonly Analysis[], signature: number): LexiconClass {
  let parts = 0;
  let hash = 0;
  for (const { pos } of analyses) {
    parts |= 1 << pos;
    hash = feature2(1, hash, pos);
  }
  return { analyses, parts, signature, hash };
}

function readMany<T>(bytes: ByteReader, one: (bytes: ByteReader) => T): T[] {
  const found: T[] = [];
  for (let left = readVarint(bytes); left > 0; left--) found.push(one(bytes));
  return found;
}
