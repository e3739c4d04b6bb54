import { feature1, feature2, hashText } from "../../learned/feature-hash.ts";

/** A growing list of hashed features; `clear` before each decision. */
export interface FeatureList {
  values: Int32Array;
  count: number;
}

export const makeFeatureList = (): FeatureList => ({ values: new Int32Array(256), count: 0 });

export function clear(list: FeatureList): void {
  list.count = 0;
}

/** Adds a feature of one value (a hash or small number) under a template's number. */
export function add1(list: FeatureList, template: number, a: number): void {
  push(list, feature1(template, a));
}

export function add2(list: FeatureList, template: number, a: number, b: number): void {
  push(list, feature2(template, a, b));
}

export function add3(list: FeatureList, template: number, a: number, b: number, c: number): void {
  push(list, feature2(template, feature2(template, a, b), c));
}

function push(list: FeatureList, value: number): void {
  if (list.count === list.values.length) {
    const larger = new Int32Array(list.values.length * 2);
    larger.set(list.values);
    list.values = larger;
  }
  list.values[list.count++] = value;
}

const known = new Map<string, number>();

/** The hash of a word of the small vocabularies: types, rules, relations, keys; kept, as they come again and again. */
export function hashOf(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  const hash = hashText(word);
  if (known.size < MOST_KEPT) known.set(word, hash);
  return hash;
}

const MOST_KEPT = 50_000;
