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
 * then a state, a known name or another phrase; a name that does not come out whole so is spelt out.
 */
export function nameInEnglish(sources: Sources, parts: EnglishParts): (name: string) => string {
  const tables = { phrases: englishPhrases(sources), adjectives: englishAdjectives(sources) };
  return (name) => phrased(parts.keys(name).slice(0, MOST_WORDS + 1), tables, parts) ?? parts.spell(name);
}

interface EnglishTables {
  readonly phrases: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
}

/** The words of a name that phrases are sought in; a phrase's words at most. */
const MOST_WORDS = 8;
const LONGEST = 4;

function phrased(keys: readonly string[], tables: EnglishTables, parts: EnglishParts): string | null {
  if (keys.length > MOST_WORDS) return null;
  for (let length = Math.min(LONGEST, keys.length); length > 0; length--) {
    const phrase = tables.phrases.get(withoutArticle(keys.slice(0, length).join(" ")));
    if (phrase === undefined) continue;
    const { head, rest } = qualified(phrase, keys.slice(length), tables.adjectives);
    if (rest.length === 0) return head;
    const english =
      parts.known(rest.join(" ")) ?? (rest.length === 1 ? parts.state(rest[0] as string) : null) ?? phrased(rest, tables, parts);
    if (english !== null) return `${head} of ${english}`;
  }
  return null;
}

/** `جماعات إسلامية متشددة`: adjectives go before their noun. */
function qualified(
  phrase: string,
  keys: readonly string[],
  adjectives: ReadonlyMap<string, string>,
): { readonly head: string; readonly rest: readonly string[] } {
  let head = phrase;
  let at = 0;
  for (; at < keys.length; at++) {
    const adjective = adjectives.get(withoutArticle(keys[at] as string));
    if (adjective === undefined) break;
    head = /^\p{Lu}/u.test(phrase) ? `${capitalised(adjective)} ${head}` : `${adjective} ${head}`;
  }
  return { head, rest: keys.slice(at) };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Adjectives in their masculine, feminine and sound plural forms. */
function englishAdjectives({ tables, key }: Sources): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { cells } of parseTable(tables, "linking/english-adjectives.tsv", 2)) {
    const [first = "", ...others] = alternatives(cells[0] as string).map(key);
    for (const form of [first, ...ENDINGS.map((ending) => first + ending), ...others]) found.set(form, cells[1] as string);
  }
  return found;
}

const ENDINGS = ["ه", "ون", "ين", "ات", "ان"];

function englishPhrases({ tables, key }: Sources): ReadonlyMap<string, string> {
  const phrases = new Map<string, string>();
  for (const { cells } of parseTable(tables, "linking/english-names.tsv", 2)) {
    for (const phrase of alternatives(cells[0] as string)) phrases.set(withoutArticle(key(phrase)), cells[1] as string);
  }
  return phrases;
}

/** A name after `لل` begins at the second lam (`للحكومة`): its article is the lam alone. */
const withoutArticle = (words: string): string => words.replace(/^(?:ال|ل(?=ل?[^ ]{3}))(?=..)/u, "");
