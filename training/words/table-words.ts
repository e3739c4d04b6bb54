import { parseTable, type Tables } from "../../packages/arabic/src/table.ts";
import type { LexiconWord } from "./build-lexicon.ts";
import { nominalWords, verbWords } from "./external-words.ts";
import type { Verb } from "./morphology/verb.ts";

/** The words of our own tables in all their forms: verbs, nouns with their plurals, one-word names. */
export function tableWords(tables: Tables, fold: (word: string) => string): LexiconWord[] {
  const verbs = readVerbs(tables).flatMap((verb) => verbWords(verb, fold));
  return [...verbs.map((word) => ({ ...word, count: word.count * COMMON })), ...nouns(tables, fold), ...names(tables, fold)];
}

function readVerbs(tables: Tables): Verb[] {
  return parseTable(tables, "words/verbs.tsv", 5, 6).map(({ cells }) => {
    const [lemma, root, form, vowels] = cells as [string, string, string, string];
    return { lemma, root: root.split(" "), form: Number(form), vowels: vowels === "-" ? "" : vowels };
  });
}

function nouns(tables: Tables, fold: (word: string) => string): LexiconWord[] {
  return parseTable(tables, "words/nouns.tsv", 3).flatMap(({ cells }) => {
    const [noun, plural, gender] = cells as [string, string, string];
    const singular = nominalWords(
      "NOUN",
      noun,
      noun,
      { feminine: false, soundPlural: false, femininePlural: false, dual: true },
      LISTED,
      fold,
    );
    const plurals = plural
      ? nominalWords("NOUN", plural, noun, { feminine: false, soundPlural: false, femininePlural: false, dual: false }, LISTED, fold)
      : [];
    return [
      ...singular.map((word) => ({ ...word, features: word.features.replace(/Gender=\w+/, `Gender=${gender}`) })),
      ...plurals.map((word) => ({ ...word, features: `Gender=${gender}|Number=Plur` })),
    ];
  });
}

/** Names of one word; those of several are made of words that mean something. */
function names(tables: Tables, fold: (word: string) => string): LexiconWord[] {
  return NAME_TABLES.flatMap((path) =>
    (tables.get(path) ?? "")
      .split("\n")
      .filter((line) => line && !line.startsWith("#"))
      .flatMap((line) => (line.split("\t")[0] as string).split("|"))
      .map((name) => name.trim().replace(/^ال/, ""))
      .filter((name) => /^[ء-غف-ي]{3,}$/.test(name))
      .map((name) => ({ key: fold(name), form: name, pos: "PROPN" as const, lemma: name, features: "", count: LISTED })),
  );
}

const NAME_TABLES = ["names/given-names.tsv", "names/countries.tsv", "names/places.tsv"];
const LISTED = 0.5;
/** What our tables list is commoner than what only a large dictionary has. */
const COMMON = 3;
