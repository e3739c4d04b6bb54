import { feature1, feature2, feature3, hashText } from "../../learned/feature-hash.ts";
import { classOf, type Lexicon, type LexiconClass } from "./lexicon.ts";

/** One way to split a written word: lengths of its parts in letters, proclitics and enclitic around a stem. */
export interface Split {
  readonly lengths: readonly number[];
  /** Forms of the parts; a part's letters may differ where writing hides or fuses some. */
  readonly forms: readonly string[];
  readonly keys: readonly string[];
  /** Which part is the stem. */
  readonly stem: number;
  /** The stem's key without its article. */
  readonly bareStem: string;
  readonly article: boolean;
  /** Keys of the same stem with the commonest enclitics: whether they are seen tells whether the stem takes any. Empty without enclitic. */
  readonly siblings: readonly string[];
}

/** Fills `out` with the features of one split, and says how many. Which split is right is told by the sum of their weights. */
export function splitFeatures(word: string, key: string, split: Split, lexicon: Lexicon, out: Int32Array): number {
  const { keys, stem } = split;
  const before = hashText(keys.slice(0, stem).join("+"));
  const after = hashText(keys.slice(stem + 1).join("+"));
  const chain = feature2(0, before, after);
  const stemKey = keys[stem] as string;
  const bare = split.bareStem;
  const bareClass = lexicon.classes[classOf(lexicon, hashText(bare))] as LexiconClass;
  const known = bareClass.parts;
  const knownWhole = (lexicon.classes[classOf(lexicon, hashText(stemKey))] as LexiconClass).parts;
  const wholeSignature = (lexicon.classes[classOf(lexicon, hashText(key))] as LexiconClass).signature;
  const article = split.article ? 1 : 0;
  const length = Math.min(bare.length, 7);
  const first2 = hashText(stemKey.slice(0, 2));
  const first3 = hashText(stemKey.slice(0, 3));
  const last2 = hashText(stemKey.slice(-2));
  const last3 = hashText(stemKey.slice(-3));
  const end = word.charCodeAt(word.length - 1);
  let n = 0;
  let t = 1;
  out[n++] = feature1(t++, chain);
  out[n++] = feature1(t++, before);
  out[n++] = feature1(t++, after);
  out[n++] = feature2(t++, chain, length);
  out[n++] = feature3(t++, chain, article, known);
  out[n++] = feature3(t++, before, article, known);
  out[n++] = feature3(t++, after, article, known);
  out[n++] = feature2(t++, chain, knownWhole);
  out[n++] = feature2(t++, known === 0 ? 0 : 1, length);
  out[n++] = feature2(t++, known, knownWhole);
  out[n++] = feature2(t++, hashText(stemKey), 0);
  out[n++] = feature2(t++, hashText(bare), article);
  out[n++] = feature2(t++, hashText(stemKey), chain);
  out[n++] = feature2(t++, hashText(key), chain);
  out[n++] = feature2(t++, before, first2);
  out[n++] = feature2(t++, before, first3);
  out[n++] = feature2(t++, after, last2);
  out[n++] = feature2(t++, after, last3);
  out[n++] = feature2(t++, chain, first2);
  out[n++] = feature2(t++, chain, last2);
  out[n++] = feature2(t++, chain, last3);
  out[n++] = feature3(t++, chain, first2, last2);
  out[n++] = feature2(t++, after, end);
  out[n++] = feature3(t++, before, length, known === 0 ? 0 : 1);
  out[n++] = feature3(t++, after, length, known === 0 ? 0 : 1);
  out[n++] = feature3(t++, chain, hashText(stemKey.slice(0, 1)), length);
  out[n++] = feature3(t++, after, known, last2);
  out[n++] = feature3(t++, before, known, first2);
  out[n++] = feature3(t++, chain, article, bareClass.signature);
  out[n++] = feature3(t++, before, article, bareClass.signature);
  out[n++] = feature3(t++, after, article, bareClass.signature);
  out[n++] = feature3(t++, chain, wholeSignature, bareClass.signature);
  out[n++] = feature3(t++, article, known, bareClass.signature);
  const siblings = seenSiblings(split, lexicon);
  out[n++] = feature2(t++, after, siblings);
  out[n++] = feature3(t++, siblings, wholeSignature, known === 0 ? 0 : 1);
  return n;
}

function seenSiblings({ siblings }: Split, lexicon: Lexicon): number {
  if (siblings.length === 0) return 9;
  let seen = 0;
  for (const key of siblings) if (classOf(lexicon, hashText(key)) !== 0) seen++;
  return seen;
}

export const SPLIT_FEATURES = 40;
