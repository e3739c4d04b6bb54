import { feature1, feature2, feature3, hashText } from "../../learned/feature-hash.ts";
import type { WordShape } from "./word-shape.ts";

/** Features of a token's own letters. Returns how many were put into `out`. */
export function ownFeatures(shape: WordShape, out: Int32Array): number {
  const { key, bareKey, word, parts, glue, letters, pattern, end2 } = shape;
  const length = Math.min(key.length, 8);
  const form = hashText(shape.form);
  let n = 0;
  let t = 100;
  out[n++] = feature1(t++, 1);
  out[n++] = feature1(t++, word);
  out[n++] = feature1(t++, (letters & 15) >> 1 === 2 ? word : form);
  out[n++] = feature2(t++, word, glue);
  out[n++] = feature2(t++, hashText(bareKey), letters >> 1 === 2 ? 1 : 0);
  out[n++] = feature1(t++, shape.start1);
  out[n++] = feature1(t++, hashText(key.slice(0, 2)));
  out[n++] = feature1(t++, hashText(key.slice(0, 3)));
  out[n++] = feature1(t++, shape.end1);
  out[n++] = feature1(t++, end2);
  out[n++] = feature1(t++, hashText(key.slice(-3)));
  out[n++] = feature2(t++, shape.start1, end2);
  out[n++] = feature2(t++, hashText(key.slice(0, 2)), shape.end1);
  out[n++] = feature3(t++, hashText(bareKey.slice(0, 2)), length, letters);
  out[n++] = feature2(t++, letters, length);
  out[n++] = feature2(t++, pattern, letters);
  out[n++] = feature1(t++, pattern);
  out[n++] = feature2(t++, letters, glue);
  out[n++] = feature1(t++, parts);
  out[n++] = feature2(t++, parts, glue);
  out[n++] = feature2(t++, parts, end2);
  out[n++] = feature2(t++, parts, pattern);
  out[n++] = feature1(t++, shape.classes);
  out[n++] = feature2(t++, shape.classes, glue);
  out[n++] = feature3(t++, shape.signature, letters, parts);
  out[n++] = feature3(t++, shape.signature, letters, end2);
  out[n++] = feature3(t++, shape.signature, letters, pattern);
  return n;
}

/** Features of a token among its neighbours, with the parts of speech chosen for the two before it. */
export function contextFeatures(shapes: readonly WordShape[], at: number, tag1: number, tag2: number, out: Int32Array): number {
  const own = shapes[at] as WordShape;
  const before = shapes[at - 1] ?? EDGE;
  const before2 = shapes[at - 2] ?? EDGE;
  const after = shapes[at + 1] ?? EDGE;
  const after2 = shapes[at + 2] ?? EDGE;
  const { word, parts, letters, end1, end2, glue, pattern } = own;
  let n = 0;
  let t = 200;
  out[n++] = feature1(t++, tag1);
  out[n++] = feature2(t++, tag1, tag2);
  out[n++] = feature2(t++, tag1, word);
  out[n++] = feature3(t++, tag1, end2, letters);
  out[n++] = feature3(t++, tag1, own.start1, letters);
  out[n++] = feature3(t++, tag1, tag2, letters);
  out[n++] = feature2(t++, tag1, pattern);
  out[n++] = feature3(t++, glue, end2, tag1);
  out[n++] = feature2(t++, parts, tag1);
  out[n++] = feature3(t++, parts, tag1, tag2);
  out[n++] = feature3(t++, parts, tag1, after.parts);
  out[n++] = feature2(t++, parts, after.parts);
  out[n++] = feature1(t++, after.parts);
  out[n++] = feature1(t++, before.word);
  out[n++] = feature1(t++, before2.word);
  out[n++] = feature1(t++, after.word);
  out[n++] = feature1(t++, after2.word);
  out[n++] = feature2(t++, before.word, word);
  out[n++] = feature2(t++, after.word, word);
  out[n++] = feature2(t++, before.word, parts);
  out[n++] = feature2(t++, after.word, parts);
  out[n++] = feature2(t++, before.word, pattern);
  out[n++] = feature2(t++, before.end2, before.letters);
  out[n++] = feature2(t++, after.end2, after.letters);
  out[n++] = feature3(t++, after.letters, after.end1, letters);
  out[n++] = feature3(t++, before.letters, letters, before.end1);
  out[n++] = feature3(t++, letters, end1, after.letters);
  out[n++] = feature2(t++, after.start1, end2);
  out[n++] = feature2(t++, after.word, tag1);
  return n;
}

export const TAG_FEATURES = 64;

/** Stands before the first token and after the last. */
const EDGE: WordShape = {
  form: "",
  key: "",
  bareKey: "",
  article: false,
  length: 0,
  wholeClass: 0,
  bareClass: 0,
  word: 3,
  end1: 3,
  end2: 3,
  start1: 3,
  pattern: 3,
  parts: 3,
  classes: 3,
  signature: 0,
  glue: 0,
  letters: 0,
};
