import { shinglesOf, wordHashes } from "./shingles-of.ts";
import { smallestOf } from "./smallest-of.ts";

/**
 * What near-copies are looked up by: the smallest of a text's shingles, in order (a bottom-k MinHash: Broder 1997). Two texts share about as many of
 * them as they share of their runs of words, and so do a text and a part of it: of a half, half.
 */
export const signatureOf = (words: readonly string[]): readonly number[] => hashedSignature(wordHashes(words));

/** The same of words that are hashed already. */
export const hashedSignature = (hashes: Int32Array): readonly number[] => smallestOf(shinglesOf(hashes), KEPT);

/** How many are kept: of a copy cut to a third, four are shared on average, and two are asked for. */
const KEPT = 12;
