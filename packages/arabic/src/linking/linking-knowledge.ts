import type { Circle, LinkingKnowledge, PlaceHead } from "@isnad/reader";
import { originForms } from "../names/countries.ts";
import { shortForms } from "../names/short-forms.ts";
import { alternatives, codedWords, oneOf } from "../names/word-lists.ts";
import type { Sources } from "../sources.ts";
import { parseTable, TableError } from "../table.ts";
import { bearingWords } from "./bearing-words.ts";
import { type KnownThings, knownThings } from "./known-things.ts";
import { nameInEnglish } from "./name-in-english.ts";
import { speller } from "./speller.ts";

/** What the linking stage knows of Arabic: everything the tables of names know, English spellings, borders and the words that describe places. */
export function linkingKnowledge(sources: Sources): LinkingKnowledge {
  const { entries, named } = knownThings(sources);
  const words = codedWords(sources, "linking/place-words.tsv", ["border", "homeland", "capital"]);
  const coded = (code: string): ReadonlySet<string> => new Set([...words].filter(([, one]) => one === code).map(([word]) => word));
  const keys = (name: string): readonly string[] => nameKeys(sources, name);
  const states = stateWords(sources, named);
  const englishOf = (id: string | undefined): string | null => (id === undefined ? null : (entries.get(id)?.english ?? null));
  const stateNamed = (word: string): string | null => (states.has(word) ? englishOf(`country:${states.get(word)}`) : null);
  const known = (name: string): string | null => englishOf(named.get(name)?.[0]);
  return {
    known: entries,
    named,
    shortForms: shortFormIds(sources),
    keys,
    spell: nameInEnglish(sources, { keys, state: stateNamed, known, spell: speller(sources) }),
    states,
    bearings: bearingWords(sources),
    borderWords: coded("border"),
    homeland: coded("homeland"),
    capitals: capitals(sources, entries, named),
    capitalWords: coded("capital"),
    borders: borders(sources),
    heads: placeHeads(sources),
  };
}

/** The bodies that each short form stands for. */
function shortFormIds({ tables, key }: Sources): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { cells } of parseTable(tables, "names/organizations.tsv", 6, 7)) {
    const [, id, , , , , note = ""] = cells;
    for (const form of alternatives(shortForms(note))) {
      const ids = found.get(key(form));
      if (ids) ids.push(`organization:${id}`);
      else found.set(key(form), [`organization:${id}`]);
    }
  }
  return found;
}

/** A name's words as keys, without quotation marks and brackets; parts that are joined by a hyphen stay one word. */
function nameKeys({ key }: Sources, name: string): readonly string[] {
  return key(name)
    .split(/[\s"'«»“”()،,:;]+/u)
    .filter(Boolean);
}

/** Names of one word and adjectives of origin. */
function stateWords(sources: Sources, named: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [name, ids] of named) {
    const state = ids.find((id) => id.startsWith("country:"));
    if (state && !name.includes(" ")) words.set(name, state.slice("country:".length));
  }
  for (const [form, { country }] of originForms(sources)) if (!words.has(form)) words.set(form, country);
  return words;
}

/** Of the cities that may stand for a state, the first that the tables of places put in it. */
function capitals({ tables, key }: Sources, entries: KnownThings["entries"], named: KnownThings["named"]): ReadonlyMap<string, string> {
  return new Map(
    parseTable(tables, "names/countries.tsv", 9).flatMap(({ cells }) => {
      const [, iso, , , cities] = cells as [string, string, string, string, string];
      const places = alternatives(cities).flatMap((city) => named.get(key(city)) ?? []);
      const capital = places.find((id) => id.startsWith("place:") && entries.get(id)?.country === iso);
      return capital ? [[iso, capital] as const] : [];
    }),
  );
}

function borders({ tables }: Sources): ReadonlyMap<string, Circle> {
  const path = "linking/borders.tsv";
  return new Map(
    parseTable(tables, path, 5).map(({ cells, line }) => {
      const [one, other, latitude, longitude, radiusKm] = cells as [string, string, string, string, string];
      if (one >= other) throw new TableError(path, line, `the codes ${one} and ${other} are not in alphabetical order`);
      return [`${one}-${other}`, { latitude: Number(latitude), longitude: Number(longitude), radiusKm: Number(radiusKm) }] as const;
    }),
  );
}

function placeHeads({ tables, key }: Sources): ReadonlyMap<string, PlaceHead> {
  const path = "linking/place-heads.tsv";
  return new Map(
    parseTable(tables, path, 3).flatMap(({ cells, line }) => {
      const [nouns, manner, radius] = cells as [string, string, string];
      const head: PlaceHead = { same: oneOf(manner, ["same", "around"], path, line) === "same", radiusKm: Number(radius) };
      return alternatives(nouns).map((noun) => [key(noun), head] as const);
    }),
  );
}
