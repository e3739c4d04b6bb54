import { findWords, type Language, normalise } from "@isnad/reader";
import { onceFor } from "../once.ts";
import type { Tables } from "../table.ts";
import { parseTable } from "../table.ts";

/** What forms are made of. */
interface Affixes {
  readonly conjunctions: readonly string[];
  readonly prepositions: readonly string[];
  readonly futures: readonly string[];
  readonly persons: readonly string[];
  readonly endings: readonly string[];
  readonly pronouns: readonly string[];
  readonly plurals: readonly string[];
}

/**
 * Every way in which a word, in any of its forms, may stand written in a text, as keys: inflected (broken plurals too, as far as the lexicon knows
 * them), and with the clitics that may be written onto it. More than can be is harmless: the forms are only looked up.
 */
export function wordForms(word: string, language: Pick<Language, "text" | "words">, tables: Tables): readonly string[] {
  const affixes = affixesOf(tables);
  const key = language.words.fold(word);
  const lemma = lemmaKeys(key, language)[0]?.lemma ?? key;
  const bases = new Set([key, lemma]);
  for (const { form, lemma: its } of lemmaKeys([...candidates(lemma, affixes)].join("\n"), language)) if (its === lemma) bases.add(form);
  return [...new Set([...bases].flatMap((base) => [base, accusative(base)]).flatMap((base) => [...written(base, affixes)]))];
}

/** The alif of an indefinite accusative. */
const accusative = (base: string): string => (/[اهي]$/u.test(base) ? base : `${base}ا`);

/** The content word of each written word, with the key of its lemma. */
function lemmaKeys(
  text: string,
  { text: letters, words }: Pick<Language, "text" | "words">,
): { readonly form: string; readonly lemma: string }[] {
  const { tokens } = findWords(normalise(text, letters), words);
  return tokens
    .filter(({ pos }) => CONTENT.has(pos))
    .map(({ key, lemmaKey }) => ({ form: withoutArticle(key), lemma: withoutArticle(lemmaKey) }));
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB", "ADV", "NUM", "X"]);

const ARTICLE = "ال";
const withoutArticle = (key: string): string => (key.startsWith(ARTICLE) && key.length > 4 ? key.slice(2) : key);

/** What may be forms of a lemma, most of which are none. */
function* candidates(lemma: string, { persons, futures, endings, plurals }: Affixes): Generator<string> {
  for (const stem of stems(lemma)) {
    yield* withEndings(stem, endings);
    for (const person of persons) {
      yield* withEndings(person + stem, endings);
      for (const future of futures) yield future + person + stem;
    }
  }
  for (const root of roots(lemma)) for (const pattern of plurals) yield fill(pattern, root);
}

function* withEndings(stem: string, endings: readonly string[]): Generator<string> {
  yield stem;
  for (const ending of endings) yield stem + ending;
}

/** What of a lemma stays in its forms: ta marbuta becomes ta, an initial alif falls in the imperfect, a weak letter changes or falls. */
function* stems(lemma: string): Generator<string> {
  yield lemma;
  if (lemma.endsWith("ه")) {
    yield lemma.slice(0, -1);
    yield `${lemma.slice(0, -1)}ت`;
  }
  const verb = lemma.startsWith("ا") ? lemma.slice(1) : lemma;
  yield verb;
  if (/[اي]$/u.test(verb)) yield verb.slice(0, -1);
  const weak = verb.slice(1, -1).lastIndexOf("ا") + 1;
  if (weak > 0) for (const letter of ["و", "ي", ""]) yield verb.slice(0, weak) + letter + verb.slice(weak + 1);
}

/** Three letters that may be the root: without ta marbuta and, where more than three are left, without long vowels. */
function* roots(lemma: string): Generator<string> {
  const letters = lemma.replace(/ه$/u, "");
  if (letters.length === 3) yield letters;
  const strong = letters.slice(0, 1) + letters.slice(1).replace(/[اوي]/gu, "");
  if (strong.length === 3 && strong !== letters) yield strong;
  const prefixed = /^[مت]/u.test(letters) ? letters.slice(1).replace(/[اوي]/gu, "") : "";
  if (prefixed.length === 3) yield prefixed;
}

const fill = (pattern: string, [first = "", second = "", third = ""]: string): string =>
  pattern.replace("ف", first).replace("ع", second).replace("ل", third);

/** A form with the clitics that may be written onto it. */
function* written(form: string, { conjunctions, prepositions, futures, pronouns }: Affixes): Generator<string> {
  const open = form.replace(/ه$/u, "ت").replace(/ي$/u, "ا");
  const owned = [...new Set([form, open])].flatMap((stem) => pronouns.map((pronoun) => stem + pronoun));
  for (const conjunction of ["", ...conjunctions]) {
    for (const whole of [form, ...owned]) {
      yield conjunction + whole;
      for (const particle of [...prepositions, ...futures]) yield conjunction + particle + whole;
    }
    yield `${conjunction}${ARTICLE}${form}`;
    for (const preposition of prepositions) yield conjunction + (preposition === "ل" ? `لل${form}` : `${preposition}${ARTICLE}${form}`);
  }
}

const affixesOf = onceFor((tables: Tables): Affixes => {
  const rows = parseTable(tables, "search/word-affixes.tsv", 2).map(({ cells }) => cells);
  const kind = (name: string): readonly string[] => rows.filter(([, one]) => one === name).map(([letters]) => letters as string);
  return {
    conjunctions: kind("conjunction"),
    prepositions: kind("preposition"),
    futures: kind("future"),
    persons: kind("person"),
    endings: kind("ending"),
    pronouns: kind("pronoun"),
    plurals: parseTable(tables, "search/plural-patterns.tsv", 1).map(({ cells }) => cells[0] as string),
  };
});
