import type { Bearing, EntityKind, PlaceLink, PlaceWords, RelationEnds, RelationsKnowledge, RelationType } from "@isnad/reader";
import { BEARINGS, ENTITY_KINDS, RELATION_TYPES } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row } from "../table.ts";
import { oneOf } from "./one-of.ts";
import { relationWords } from "./relation-words.ts";
import { titleNouns } from "./title-nouns.ts";
import { nounForms } from "./word-forms.ts";

/** Relation words, place links and small words from this folder's tables. */
export function relationsKnowledge(sources: Sources): RelationsKnowledge {
  const small = smallWords(sources);
  const keysOf = (role: string): ReadonlySet<string> => new Set(small.get(role)?.flat() ?? []);
  return {
    ...relationWords(sources),
    ends: relationEnds(sources),
    places: { bearings: bearings(sources), ...placeLinks(sources) },
    agents: small.get("agent") ?? [],
    stretches: keysOf("stretch"),
    ...titleNouns(sources, keysOf("counterpart")),
    ministers: keysOf("minister"),
    heads: keysOf("chief"),
    titleJoints: keysOf("joint"),
    addresses: keysOf("address"),
    sites: keysOf("site"),
    ranks: keysOf("rank"),
    partners: keysOf("partner"),
    seats: keysOf("seat"),
    inside: keysOf("inside"),
    within: keysOf("within"),
    joiners: keysOf("joiner"),
    relatives: keysOf("relative"),
    bridges: keysOf("bridge"),
    fulfilled: keysOf("fulfilled"),
    pronouns: { he: keysOf("he"), she: keysOf("she"), they: keysOf("they") },
    homeland: keysOf("homeland"),
  };
}

/** By role, each entry the keys of its tokens. */
function smallWords({ tables, key }: Sources): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, string[][]>();
  for (const { cells } of parseTable(tables, "relations/function-words.tsv", 2)) {
    const [words, role] = cells as [string, string];
    const entries = words.split(" ").map((entry) => entry.split("+").map(key));
    found.set(role, [...(found.get(role) ?? []), ...entries]);
  }
  return found;
}

function relationEnds({ tables }: Sources): ReadonlyMap<RelationType, RelationEnds> {
  const ends = new Map<RelationType, RelationEnds>();
  for (const row of parseTable(tables, "relations/relation-ends.tsv", 3)) {
    const [type, subject, object] = row.cells as [string, string, string];
    ends.set(oneOf(RELATION_TYPES, type, row), { subject: kinds(subject, row), object: kinds(object, row) });
  }
  return ends;
}

const kinds = (cell: string, row: Row): ReadonlySet<EntityKind> => new Set(cell.split(" ").map((kind) => oneOf(ENTITY_KINDS, kind, row)));

function bearings({ tables, key }: Sources): ReadonlyMap<string, Bearing> {
  const found = new Map<string, Bearing>();
  for (const row of parseTable(tables, "relations/bearings.tsv", 2)) {
    const [words, bearing] = row.cells as [string, string];
    for (const form of words.split(" ").flatMap((word) => nounForms(key(word)))) found.set(form, oneOf(BEARINGS, bearing, row));
  }
  return found;
}

function placeLinks({ tables, key }: Sources): Pick<PlaceWords, "links" | "edges" | "units"> {
  const links = new Map<string, PlaceLink>();
  const edges = new Set<string>();
  const units = new Map<string, number>();
  for (const row of parseTable(tables, "relations/place-links.tsv", 2, 3)) {
    const [words, how, kilometres] = row.cells as [string, string, string];
    for (const word of words.split(" ").map(key)) {
      if (how === "unit") units.set(word, Number.parseFloat(kilometres));
      else if (how === "edge") for (const form of nounForms(word)) edges.add(form);
      else for (const form of how === "in" || how === "filler" ? [word] : nounForms(word)) links.set(form, oneOf(PLACE_LINKS, how, row));
    }
  }
  return { links, edges, units };
}

const PLACE_LINKS: readonly PlaceLink[] = ["in", "near", "lies", "head", "filler"];
