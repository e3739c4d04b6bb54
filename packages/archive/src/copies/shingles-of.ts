/** Each word as a 32-bit number. */
export const wordHashes = (words: readonly string[]): Int32Array => {
  const hashes = new Int32Array(words.length);
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(words[at] as string);
  return hashes;
};

/**
 * The runs of four words of a text, each as a 32-bit number, in order of the text. A text of fewer words is one run.
 * FNV-1a over the letters, mixed as MurmurHash3 ends, so that the smallest numbers are a fair draw of the runs.
 */
export function shinglesOf(hashes: Int32Array): Int32Array {
  const count = Math.max(1, hashes.length - RUN + 1);
  const shingles = new Int32Array(count);
  for (let at = 0; at < count; at++) shingles[at] = mix(hashRun(hashes, at));
  return shingles;
}

const RUN = 4;

function hashRun(hashes: Int32Array, from: number): number {
  let hash = OFFSET;
  for (let at = from; at < from + RUN && at < hashes.length; at++) hash = Math.imul(hash ^ (hashes[at] as number), PRIME) ^ (hash >>> 15);
  return hash;
}

/** A word, or the part of it from one letter to before another, as a 32-bit number. */
export function hashOf(word: string, from = 0, to = word.length): number {
  let hash = OFFSET;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return mix(hash);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
