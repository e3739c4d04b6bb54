import type { Replacement } from "./replaced-text.ts";

/** Full names by their first word, the longest first, each with what is to stand for it. */
export type FullNames = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly by: string }[]>;

/** Names of at least two words; a single word that somebody somewhere bears is too often another word. */
export function fullNames(names: readonly (readonly [name: string, by: string])[]): FullNames {
  const found = new Map<string, { words: readonly string[]; by: string }[]>();
  for (const [name, by] of names) {
    const words = allWords(name);
    const [first = ""] = words;
    if (words.length < 2) continue;
    found.set(first, [...(found.get(first) ?? []), { words, by }]);
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length);
  return found;
}

/** The words of names, as far as they are long enough to be told from others. */
export const wordsOf = (...texts: readonly string[]): readonly string[] => texts.flatMap(allWords).filter((word) => word.length > 2);

const WORDS = /[\p{L}\p{M}]+/gu;
const allWords = (text: string): readonly string[] => text.match(WORDS) ?? [];

/** Where a full name stands, its first word alone or behind up to three letters of clitics. */
export function nameStretches(text: string, names: FullNames): readonly Replacement[] {
  const words = [...text.matchAll(WORDS)];
  return words.flatMap((match, at) => {
    for (const cut of CUTS) {
      const name = names
        .get(match[0].slice(cut))
        ?.find(({ words: told }) => told.every((word, i) => i === 0 || words[at + i]?.[0] === word));
      const last = name && words[at + name.words.length - 1];
      if (name && last) return [{ start: match.index + cut, end: last.index + last[0].length, by: name.by }];
    }
    return [];
  });
}

/** Where one of the words stands, alone or behind up to three letters of clitics. */
export function wordStretches(text: string, words: ReadonlyMap<string, string>): readonly Replacement[] {
  return [...text.matchAll(WORDS)].flatMap((match) => {
    const cut = CUTS.find((letters) => words.has(match[0].slice(letters)));
    const by = cut === undefined ? undefined : words.get(match[0].slice(cut));
    return cut === undefined || by === undefined ? [] : [{ start: match.index + cut, end: match.index + match[0].length, by }];
  });
}

const CUTS = [0, 1, 2, 3];
