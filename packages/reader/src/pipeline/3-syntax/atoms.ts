import { hashText } from "../../learned/feature-hash.ts";
import type { PartOfSpeech, Token } from "../2-words/words.ts";
import { numberAtom } from "./templates.ts";

/**
 * What the features of one window are made of: a hash a token for each thing looked at.
 * Slot `size` stands for the root, which lies after the last token, and slot `size + 1` for a place where there is no token.
 */
export interface Atoms {
  size: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Part of speech, with whether the word has the article. */
  readonly tag: Int32Array;
  /** The last two letters: what spelling shows of number, gender and case. */
  readonly ending: Int32Array;
}

export function makeAtoms(capacity: number): Atoms {
  const slots = () => new Int32Array(capacity + 2);
  return { size: 0, word: slots(), lemma: slots(), tag: slots(), ending: slots() };
}

/** Fills `atoms` with the tokens `from` to `to`, which must not be more than its capacity. */
export function fillAtoms(atoms: Atoms, tokens: readonly Token[], from: number, to: number, article: string): void {
  const size = to - from;
  atoms.size = size;
  for (let i = 0; i < size; i++) {
    const { key, lemmaKey, pos } = tokens[from + i] as Token;
    const definite = key.length > article.length && key.startsWith(article);
    atoms.word[i] = hashText(key);
    atoms.lemma[i] = hashText(lemmaKey);
    atoms.tag[i] = tagAtom(pos, definite) + twinAtom(tokens, from, i, to);
    atoms.ending[i] = numberAtom(key.charCodeAt(key.length - 1) | (key.charCodeAt(key.length - 2) << 16));
  }
  fillEmpty(atoms, size, 0x51ed270b);
  fillEmpty(atoms, size + 1, 0x7feb352d);
}

/** Numbers of the parts of speech; part of the model, so their order may not change. */
const NUMBERS: Record<PartOfSpeech, number> = {
  ADJ: 1,
  ADP: 2,
  ADV: 3,
  AUX: 4,
  CCONJ: 5,
  DET: 6,
  INTJ: 7,
  NOUN: 8,
  NUM: 9,
  PART: 10,
  PRON: 11,
  PROPN: 12,
  PUNCT: 13,
  SCONJ: 14,
  SYM: 15,
  VERB: 16,
  X: 17,
};

function tagAtom(pos: PartOfSpeech, definite: boolean): number {
  return numberAtom(NUMBERS[pos] * 2 + (definite ? 1 : 0));
}

/**
 * Where a written word could not be taken apart, treebanks and tools give each of its parts the whole word: such twins are known by their
 * place in the row and their first letter. 0 for all others.
 */
function twinAtom(tokens: readonly Token[], from: number, i: number, to: number): number {
  const { key } = tokens[from + i] as Token;
  if (key.length < 3) return 0;
  const before = i > 0 && tokens[from + i - 1]?.key === key;
  const after = from + i + 1 < to && tokens[from + i + 1]?.key === key;
  return before || after ? numberAtom((before ? 1 : 0) | (after ? 2 : 0) | (key.charCodeAt(0) << 8)) : 0;
}

function fillEmpty(atoms: Atoms, slot: number, value: number): void {
  atoms.word[slot] = value;
  atoms.lemma[slot] = value;
  atoms.tag[slot] = value;
  atoms.ending[slot] = value;
}
