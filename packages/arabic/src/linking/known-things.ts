import type { Circle, KnownEntry } from "@isnad/reader";
import { foldedAlternatives } from "../names/word-lists.ts";
import type { Sources } from "../sources.ts";
import { parseTable, TableError } from "../table.ts";

/** Everything the tables of names know, by the ids that the names stage gives, and which of them bear a name (by its key). */
export interface KnownThings {
  readonly entries: ReadonlyMap<string, KnownEntry>;
  readonly named: ReadonlyMap<string, readonly string[]>;
}

export function knownThings(sources: Sources): KnownThings {
  const entries = new Map<string, KnownEntry>();
  const named = new Map<string, string[]>();
  for (const { id, names, entry } of [...states(sources), ...places(sources), ...actors(sources), ...palaces(sources)]) {
    entries.set(id, entry);
    for (const key of foldedAlternatives(sources, names)) {
      const ids = named.get(key);
      if (!ids) named.set(key, [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return { entries, named };
}

interface Known {
  readonly id: string;
  readonly names: string;
  readonly entry: KnownEntry;
}

function states({ tables }: Sources): Known[] {
  const path = "names/countries.tsv";
  return parseTable(tables, path, 9).map(({ cells, line }) => {
    const [names, iso, english, , , , latitude, longitude, radius] = cells as [string, string, string, ...string[]];
    const circle = circleOf(path, line, latitude, longitude, radius);
    return { id: `country:${iso}`, names, entry: { cited: iso, english, country: iso, circle, population: 0 } };
  });
}

function places({ tables }: Sources): Known[] {
  const path = "names/places.tsv";
  const reach = new Map(parseTable(tables, "linking/place-classes.tsv", 2).map(({ cells }) => [cells[0], cells[1]]));
  return parseTable(tables, path, 8, 9).map(({ cells, line }) => {
    const [names, id, english, country, latitude, longitude, kind, population, own] = cells as [
      string,
      string,
      string,
      string,
      ...string[],
    ];
    const radius = own && own !== "-" ? own : reach.get(kind);
    if (radius === undefined) throw new TableError(path, line, `the class "${kind}" is not in linking/place-classes.tsv`);
    const circle = circleOf(path, line, latitude, longitude, radius);
    return {
      id: `place:${id}`,
      names,
      entry: { cited: id, english, country: orNull(country), circle, population: Number(population) || 0 },
    };
  });
}

function actors({ tables }: Sources): Known[] {
  const bodies = parseTable(tables, "names/organizations.tsv", 6, 7).map(({ cells }) => {
    const [names, key, english, , country] = cells as [string, string, string, string, string];
    return { id: `organization:${key}`, names, entry: actor(key, english, country) };
  });
  const people = parseTable(tables, "names/people.tsv", 5).map(({ cells }) => {
    const [names, key, english, country] = cells as [string, string, string, string];
    return { id: `person:${key}`, names, entry: actor(key, english, country) };
  });
  return [...bodies, ...people];
}

function palaces({ tables }: Sources): Known[] {
  return parseTable(tables, "names/metonyms.tsv", 3).map(({ cells }) => {
    const [names, stands, english] = cells as [string, string, string];
    return { id: `metonym:${english}`, names, entry: actor(null, english, /^[A-Z]{3}$/u.test(stands) ? stands : "-") };
  });
}

const actor = (cited: string | null, english: string, country: string): KnownEntry => ({
  cited,
  english,
  country: orNull(country),
  circle: null,
  population: 0,
});

const orNull = (cell: string): string | null => (cell === "-" || cell === "" ? null : cell);

function circleOf(path: string, line: number, ...cells: readonly (string | undefined)[]): Circle {
  const circle = { latitude: Number(cells[0]), longitude: Number(cells[1]), radiusKm: Number(cells[2]) };
  if (Number.isNaN(circle.latitude + circle.longitude + circle.radiusKm)) {
    throw new TableError(path, line, `expected latitude, longitude and radius, found "${cells.join('", "')}"`);
  }
  return circle;
}
