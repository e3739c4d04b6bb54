import { shinglesOf, wordHashes } from "./shingles-of.ts";

/** A text's distinct shingles. */
export type Shingles = ReadonlySet<number>;

export const distinctShingles = (words: readonly string[]): Shingles => new Set(shinglesOf(wordHashes(words)));

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

/**
 * Why one text is a near-copy of the other; `null` where it is none. What is told days later in the same words is often not a copy but the same form
 * filled in anew (telegrams of congratulation, the next aid flight), so far more must be the same there.
 */
export function whyCopy({ shared, ofShorter, ofBoth }: Likeness, daysApart: number): string | null {
  if (ofBoth === 1) return "same words";
  const enough = daysApart > NEWS_DAYS ? LATER : SOON;
  if (shared < FEWEST_SHARED || ofShorter < enough || ofBoth < LEAST_PART) return null;
  return ofBoth >= 0.5 ? "most runs of words in common" : "the shorter one's words stand in the longer";
}

/** Runs in common that chance and set phrases do not make. */
const FEWEST_SHARED = 12;

/** For how many days a text is news that others reprint. */
const NEWS_DAYS = 3;

/** Share of the shorter one's runs. */
const SOON = 0.72;
const LATER = 0.85;

/** A text that makes up less of the other is quoted by it, or is one of many in a survey. */
const LEAST_PART = 0.15;
