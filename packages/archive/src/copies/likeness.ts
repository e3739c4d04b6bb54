import { shinglesOf } from "./shingles-of.ts";

/** A text's distinct shingles. */
export type Shingles = ReadonlySet<number>;

export const distinctShingles = (words: readonly string[]): Shingles => new Set(shinglesOf(words));

/** How much two texts have in common: shares of the shorter one's shingles and of both together, 0–1, and how many they are. */
export interface Likeness {
  readonly shared: number;
  readonly ofShorter: number;
  readonly ofBoth: number;
}

export function likeness(one: Shingles, other: Shingles): Likeness {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return { shared, ofShorter: shared / Math.max(1, shorter.size), ofBoth: shared / Math.max(1, one.size + other.size - shared) };
}

/** Why one text is a near-copy of the other; `null` where it is none. */
export function whyCopy({ shared, ofShorter, ofBoth }: Likeness): string | null {
  if (ofBoth === 1) return "same words";
  if (shared < FEWEST_SHARED) return null;
  if (ofBoth >= 0.5) return "most runs of words in common";
  return ofShorter >= 0.7 && ofBoth >= 0.15 ? "the shorter one's words stand in the longer" : null;
}

/** Runs in common that chance and set phrases do not make. */
const FEWEST_SHARED = 12;
