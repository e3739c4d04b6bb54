import type { GrammaticalNumber, KnownThing, Origin } from "@isnad/reader";
import { onceFor } from "../once.ts";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { alternatives, foldedAlternatives } from "./word-lists.ts";

type Entry = readonly [keys: readonly string[], thing: KnownThing];

/** States by all their names, and the cities that may stand for them. */
export function countryEntries(sources: Sources): Entry[] {
  const { tables, key } = sources;
  const entries: Entry[] = [];
  for (const { cells } of parseTable(tables, "names/countries.tsv", 9)) {
    const [names, iso, , , capitals] = cells as [string, string, string, string, string];
    const state: KnownThing = { id: `country:${iso}`, kind: "state", country: iso, sector: null, standsFor: null, population: 0 };
    const capital: KnownThing = { ...state, id: `capital:${iso}`, kind: "place", standsFor: state.id };
    for (const name of foldedAlternatives(sources, names)) entries.push([name.split(" "), state]);
    for (const name of alternatives(capitals)) entries.push([key(name).split(" "), capital]);
  }
  return entries;
}

/** Adjectives of origin in all forms: masculine, feminine, dual, plural, with and without the article. */
export const originForms = onceFor(({ tables, key }: Sources): ReadonlyMap<string, Origin> => {
  const forms = new Map<string, Origin>();
  for (const { cells } of parseTable(tables, "names/countries.tsv", 9)) {
    const [, country, , adjectives, , plurals] = cells as [string, string, string, string, string, string];
    const add = (written: string, number: GrammaticalNumber): void => {
      const form = key(written);
      if (!forms.has(form)) forms.set(form, { country, number, definite: false });
      if (!forms.has(`ال${form}`)) forms.set(`ال${form}`, { country, number, definite: true });
    };
    for (const adjective of alternatives(adjectives)) {
      for (const end of ["", "ة", "ا"]) add(adjective + end, "Sing");
      for (const end of ["ان", "تان", "تين"]) add(adjective + end, "Dual");
      for (const end of ["ين", "ون", "ات", "و"]) add(adjective + end, "Plur");
    }
    for (const plural of alternatives(plurals)) add(plural, "Plur");
  }
  return forms;
});
