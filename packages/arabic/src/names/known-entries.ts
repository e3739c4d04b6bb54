import { type KnownThing, SECTORS } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";
import { shortForms } from "./short-forms.ts";
import { foldedAlternatives, oneOf } from "./word-lists.ts";

type Entry = readonly [keys: readonly string[], thing: KnownThing];

/** Places, organisations, armed groups, leaders and palaces by all their names. */
export function knownEntries(sources: Sources): Entry[] {
  return [
    ...places(sources),
    ...organizations(sources, "names/organizations.tsv"),
    ...organizations(sources, "names/firms-and-clubs.tsv"),
    ...people(sources),
    ...metonyms(sources),
  ];
}

function places(sources: Sources): Entry[] {
  const { tables } = sources;
  if (!tables.has("names/places.tsv")) return [];
  return parseTable(tables, "names/places.tsv", 8, 9).flatMap(({ cells }) => {
    const [names, id, , country, , , , population] = cells as [string, string, string, string, string, string, string, string];
    const thing: KnownThing = {
      id: `place:${id}`,
      kind: "place",
      country: orNull(country),
      sector: null,
      standsFor: null,
      population: Number(population) || 0,
    };
    return foldedAlternatives(sources, names).map((name): Entry => [wordsOf(name), thing]);
  });
}

function organizations(sources: Sources, from: string): Entry[] {
  const { tables } = sources;
  if (!tables.has(from)) return [];
  return parseTable(tables, from, 6, 7).flatMap(({ cells, path, line }) => {
    const [names, id, , kindCell, country, sectorCell] = cells as [string, string, string, string, string, string];
    const kind = oneOf(kindCell, ["organization", "armed_group"], path, line);
    const sector = sectorCell === "-" ? null : oneOf(sectorCell, SECTORS, path, line);
    const thing: KnownThing = { id: `organization:${id}`, kind, country: orNull(country), sector, standsFor: null, population: 0 };
    return foldedAlternatives(sources, names).map((name): Entry => [wordsOf(name), thing]);
  });
}

/** The short forms in the notes of organizations.tsv: `short: المجلس الرئاسي`. */
export function shortEntries(sources: Sources): Entry[] {
  const path = "names/organizations.tsv";
  const full = new Map(organizations(sources, path).map(([, thing]) => [thing.id, thing]));
  return parseTable(sources.tables, path, 6, 7).flatMap(({ cells }) => {
    const [, id, , , , , note = ""] = cells;
    const thing = full.get(`organization:${id}`);
    if (!thing) return [];
    return foldedAlternatives(sources, shortForms(note)).map((name): Entry => [wordsOf(name), thing]);
  });
}

function people(sources: Sources): Entry[] {
  const { tables } = sources;
  if (!tables.has("names/people.tsv")) return [];
  return parseTable(tables, "names/people.tsv", 5).flatMap(({ cells, path, line }) => {
    const [names, id, , country, sectorCell] = cells as [string, string, string, string, string];
    const sector = sectorCell === "-" ? null : oneOf(sectorCell, SECTORS, path, line);
    const thing: KnownThing = { id: `person:${id}`, kind: "person", country: orNull(country), sector, standsFor: null, population: 0 };
    return foldedAlternatives(sources, names).map((name): Entry => [wordsOf(name), thing]);
  });
}

function metonyms(sources: Sources): Entry[] {
  const { tables } = sources;
  if (!tables.has("names/metonyms.tsv")) return [];
  return parseTable(tables, "names/metonyms.tsv", 3).flatMap(({ cells }) => {
    const [names, stands, english] = cells as [string, string, string];
    const isCountry = /^[A-Z]{3}$/.test(stands);
    const thing: KnownThing = {
      id: `metonym:${english}`,
      kind: "organization",
      country: isCountry ? stands : null,
      sector: "GOV",
      standsFor: isCountry ? `country:${stands}` : `organization:${stands}`,
      population: 0,
    };
    return foldedAlternatives(sources, names).map((name): Entry => [wordsOf(name), thing]);
  });
}

const wordsOf = (name: string): readonly string[] => (name.includes(" ") ? name.split(" ") : [name]);

const orNull = (cell: string): string | null => (cell === "-" || cell === "" ? null : cell);
