import { alternatives } from "../names/word-lists.ts";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";

/** What a name's English is put together from. */
export interface EnglishParts {
  /** A name's words as keys. */
  readonly keys: (name: string) => readonly string[];
  /** A state's English name, by one word of its Arabic name or adjective. */
  readonly state: (word: string) => string | null;
  /** The English of a name that the tables know whole. */
  readonly known: (name: string) => string | null;
  readonly spell: (name: string) => string;
}

/**
 * English for names that no table has whole: `وزارة الدفاع التركية` is "Ministry of Defence of Turkey". The longest common phrase that opens the name,
 * then a state or a known name; where more than that follows, or no phrase opens it, the name is spelt out.
 */
export function nameInEnglish(sources: Sources, parts: EnglishParts): (name: string) => string {
  const phrases = englishPhrases(sources);
  return (name) => {
    const keys = parts.keys(name);
    for (let length = Math.min(LONGEST, keys.length); length > 0; length--) {
      const phrase = phrases.get(withoutArticle(keys.slice(0, length).join(" ")));
      if (phrase === undefined) continue;
      const rest = restInEnglish(keys.slice(length), parts);
      if (rest !== null) return rest ? `${phrase} of ${rest}` : phrase;
    }
    return parts.spell(name);
  };
}

/** The phrases' words at most. */
const LONGEST = 4;

function restInEnglish(rest: readonly string[], { state, known }: EnglishParts): string | null {
  if (rest.length === 0) return "";
  const whole = known(rest.join(" "));
  if (whole !== null) return whole;
  const [only = ""] = rest;
  return rest.length === 1 ? state(only) : null;
}

function englishPhrases({ tables, key }: Sources): ReadonlyMap<string, string> {
  const phrases = new Map<string, string>();
  for (const { cells } of parseTable(tables, "linking/english-names.tsv", 2)) {
    for (const phrase of alternatives(cells[0] as string)) phrases.set(withoutArticle(key(phrase)), cells[1] as string);
  }
  return phrases;
}

const withoutArticle = (words: string): string => words.replace(/^ال(?=..)/u, "");
