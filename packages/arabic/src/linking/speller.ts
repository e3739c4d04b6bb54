import { alternatives, oneOf } from "../names/word-lists.ts";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { type LatinLetter, spellWord } from "./spell-word.ts";

/** Writes a name in Latin letters: names of the table as they are usually spelt, the rest letter by letter (docs/decisions/0005-transliteration.md). */
export function speller(sources: Sources): (name: string) => string {
  const usual = usualSpellings(sources);
  const letters = latinLetters(sources);
  const plain = (word: string): string => capitalised(usual.get(sources.key(word)) ?? spellWord(word, letters));
  return (name) => {
    const words = name.normalize("NFKC").replace(MARKS, "").split(BREAKS).filter(Boolean);
    const spelt: string[] = [];
    for (let at = 0; at < words.length; at++) {
      const two = at + 1 < words.length ? usual.get(sources.key(`${words[at]} ${words[at + 1]}`)) : undefined;
      const one = spellOne(words[at] as string, sources, usual, plain);
      spelt.push(two ?? (bindsNext(words, at) && one.endsWith("a") ? `${one}t` : one));
      if (two !== undefined) at++;
    }
    const [first = "", ...rest] = spelt;
    return [first.startsWith("al-") ? first : capitalised(first), ...rest].join(" ");
  };
}

/** Ta marbuta is spoken before a word that it is bound to: `Wazarat al-Difa`. */
function bindsNext(words: readonly string[], at: number): boolean {
  return (words[at] ?? "").endsWith(TA_MARBUTA) && ARTICLE.test(words[at + 1] ?? "") && !ARTICLE.test(words[at] ?? "");
}

const TA_MARBUTA = "ة";

function spellOne(word: string, { key }: Sources, usual: ReadonlyMap<string, string>, plain: (word: string) => string): string {
  const known = usual.get(key(word));
  if (known !== undefined) return known;
  const servant = SERVANT.exec(word);
  if (servant) return `Abd al-${plain(servant[1] as string)}`;
  const article = ARTICLE.exec(word);
  return article ? `al-${plain(article[1] as string)}` : plain(word);
}

function usualSpellings({ tables, key }: Sources): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { cells } of parseTable(tables, "linking/transliteration.tsv", 2)) {
    const [names, english] = cells as [string, string];
    for (const name of alternatives(names)) spellings.set(key(name), english);
  }
  return spellings;
}

function latinLetters({ tables }: Sources): ReadonlyMap<string, LatinLetter> {
  const path = "linking/latin-letters.tsv";
  return new Map(
    parseTable(tables, path, 3).map(({ cells, line }) => {
      const [letter, latin, kind] = cells as [string, string, string];
      const vowel = oneOf(kind, ["consonant", "vowel"], path, line) === "vowel";
      return [letter, { latin: latin === "-" ? "" : latin, vowel }] as const;
    }),
  );
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** `عبدالواحد` in one word; the article before at least two letters. */
const SERVANT = /^عبدال(..+)$/u;
const ARTICLE = /^ال(..+)$/u;
/** Vowel marks, tatweel and invisible controls. */
const MARKS = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const BREAKS = /[\s"'«»“”‘’()،,:;]+/u;
