/**
 * The number that a folded word is found by in texts, of 53 bits: a million words make hardly ever two of one number. The lower half is FNV-1a, the upper
 * a hash of another kind, both mixed as MurmurHash3 ends.
 */
export function wordNumber(word: string): number {
  let [low, high] = [0x811c9dc5 | 0, 0x2f0b4c47];
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (high >>> 15) ^ unit, 0x5bd1e995);
  }
  return (mix(high) >>> 11) * 2 ** 32 + (mix(low) >>> 0);
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
