import { feature1 } from "../../learned/feature-hash.ts";

/**
 * Feature templates as words: each line names the slots whose values are taken together, at most four.
 * A slot's value is its atom times a factor of its own, so a feature is a mere sum of slots: the cheapest hash there is.
 */
export interface Templates {
  /** Four slot numbers a template; unused places name slot 0, which is always 0. */
  readonly places: Uint8Array;
  readonly count: number;
}

const WIDTH = 4;
const SLOT = 1;
const NUMBER = 2;

/** Throws where a line names a slot that does not exist: a mistake in the code, not in its input. */
export function templates(slotNames: readonly string[], lines: string): Templates {
  const parsed = lines.trim().split(/\s*\n\s*/);
  const places = new Uint8Array(parsed.length * WIDTH);
  parsed.forEach((line, i) => {
    line.split(" ").forEach((name, k) => {
      const slot = slotNames.indexOf(name);
      if (slot < 0 || k === WIDTH) throw new RangeError(`wrong template: ${line}`);
      places[i * WIDTH + k] = slot + 1;
    });
  });
  return { places, count: parsed.length };
}

/** Factor of a slot: odd, and unlike any other's. */
export function slotFactor(slot: number): number {
  return feature1(SLOT, slot) | 1;
}

/** Spreads a small number over all bits, as sums of slots need it. */
export function numberAtom(value: number): number {
  return feature1(NUMBER, value);
}

/** Writes each template's feature; returns how many. `slots[0]` must be 0 and slot k's value stand at k + 1. */
export function fillFeatures({ places, count }: Templates, slots: Int32Array, features: Int32Array): number {
  for (let i = 0, at = 0; i < count; i++, at += WIDTH) {
    const sum =
      (slots[places[at] as number] as number) +
      (slots[places[at + 1] as number] as number) +
      (slots[places[at + 2] as number] as number) +
      (slots[places[at + 3] as number] as number);
    features[i] = sum ^ (sum >>> 15);
  }
  return count;
}
