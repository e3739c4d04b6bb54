import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./coreference.ts";

/** Short names after full ones, and spellings of the same name. */
export function joinPeople(candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  const names = candidates.flatMap((candidate, i) => (candidate.kind === "person" && candidate.reference === "name" ? [i] : []));
  for (const j of names) {
    const words = (compared[j] as Compared).words;
    const matches = names.filter((i) => i !== j && !chains.same(i, j) && isShortFor(words, (compared[i] as Compared).words));
    const chosen = choose(matches, j, chains);
    if (chosen !== null) chains.join(chosen, j, "short name for a full one");
  }
  for (const j of names) {
    const words = (compared[j] as Compared).words;
    const match = names.find((i) => i < j && !chains.same(i, j) && sameSpelling((compared[i] as Compared).words, words));
    if (match !== undefined) chains.join(match, j, "another spelling of the name");
  }
}

/** Of several full names the one told of last before, if all those before are one person; nothing where they are not. */
function choose(matches: readonly number[], at: number, chains: Chains): number | null {
  const before = matches.filter((i) => i < at);
  const pool = before.length ? before : matches;
  const roots = new Set(pool.map((i) => chains.root(i)));
  return roots.size === 1 ? (pool.at(-1) as number) : null;
}

/** A shorter name whose words stand in the longer in the same order, its last word among them; a lone first name is not enough. */
function isShortFor(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  if (at < short.length) return false;
  return short.length > 1 || short[0] !== full[0];
}

/** Names of as many words, each the same but for one letter in a long word. */
function sameSpelling(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length === 0) return false;
  let changed = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (!nearSame(a[i] as string, b[i] as string)) return false;
    changed++;
  }
  return changed > 0 && (a.length > 1 ? changed < a.length || a.length > 1 : (a[0] as string).length >= 6);
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
