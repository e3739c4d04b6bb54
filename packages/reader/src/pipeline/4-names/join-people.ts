import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { isShortFor, isSpellingOf } from "./same-person.ts";

/** Short names after full ones, and spellings of the same name. Names are compared only where they share a word or its beginning. */
export function joinPeople(candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  const names = candidates.flatMap((candidate, i) => (candidate.kind === "person" && candidate.reference === "name" ? [i] : []));
  const distinct = firstOfEach(names, compared);
  const byWord = index(distinct, compared, (word) => word);
  for (const j of distinct) {
    const words = (compared[j] as Compared).words;
    const matches = (byWord.get(words.at(-1) ?? "") ?? []).filter((i) => i !== j && isShortFor(words, (compared[i] as Compared).words));
    const roots = new Set(matches.map((i) => chains.root(i)));
    if (roots.size === 1) chains.join(matches[0] as number, j, "short name for a full one");
  }
  const byStart = index(distinct, compared, (word) => word.slice(0, 2));
  for (const j of distinct) {
    const words = (compared[j] as Compared).words;
    const match = (byStart.get((words[0] ?? "").slice(0, 2)) ?? []).find(
      (i) => i < j && !chains.same(i, j) && isSpellingOf((compared[i] as Compared).words, words),
    );
    if (match !== undefined) chains.join(match, j, "another spelling of the name");
  }
}

/** The first mention of each text; the others are in its chain already. */
function firstOfEach(names: readonly number[], compared: readonly Compared[]): number[] {
  const seen = new Set<string>();
  return names.filter((i) => {
    const { text } = compared[i] as Compared;
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

function index(names: readonly number[], compared: readonly Compared[], part: (word: string) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const i of names) {
    for (const word of new Set((compared[i] as Compared).words.map(part))) {
      const list = found.get(word);
      if (!list) found.set(word, [i]);
      else if (list.length < MOST_NAMESAKES) list.push(i);
    }
  }
  return found;
}

/** More names than this that share a word are not looked through. */
const MOST_NAMESAKES = 64;
