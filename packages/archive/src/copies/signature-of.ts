import { shinglesOf } from "./shingles-of.ts";

/**
 * What near-copies are looked up by: the smallest of a text's shingles, in order (a bottom-k MinHash: Broder 1997). Two texts share about as many of
 * them as they share of their runs of words, and so do a text and a part of it: of a half, half.
 */
export function signatureOf(words: readonly string[]): readonly number[] {
  const smallest: number[] = [];
  for (const shingle of shinglesOf(words)) insert(smallest, shingle);
  return smallest;
}

/** How many are kept: of a copy cut to a third, four are shared on average, and two are asked for. */
const KEPT = 12;

function insert(smallest: number[], shingle: number): void {
  if (smallest.length === KEPT && shingle >= (smallest[KEPT - 1] as number)) return;
  let at = smallest.length;
  while (at > 0 && (smallest[at - 1] as number) > shingle) at--;
  if (smallest[at - 1] === shingle) return;
  smallest.splice(at, 0, shingle);
  if (smallest.length > KEPT) smallest.pop();
}
