/** A shorter name whose words stand in the longer in the same order; a lone word must be the last. */
export function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  if (at < short.length) return false;
  return short.length > 1 || short[0] === full.at(-1);
}

/** Names of as many words, each the same but for one letter in a long word. */
export function isSpellingOf(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  let changed = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (!nearSame(a[i] as string, b[i] as string)) return false;
    changed++;
  }
  return changed > 0 && (a.length > 1 || (a[0] as string).length >= 6);
}

/** Two names that one person may bear. */
export function maySame(a: readonly string[], b: readonly string[]): boolean {
  return a.join(" ") === b.join(" ") || isShortFor(a, b) || isShortFor(b, a) || isSpellingOf(a, b);
}

/** One letter added, dropped or changed, in words of five letters or more. */
function nearSame(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
