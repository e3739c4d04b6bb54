import type { Bearing } from "../../reading/vocabulary.ts";

/** What this stage needs to know of a language. Words are keys: folded as `Token.key` is. */
export interface LinkingKnowledge {
  /** Everything the tables know, by the id that `Entity.candidates` gives (`country:LBY`, `place:2210247`, `organization:un`). */
  readonly known: ReadonlyMap<string, KnownEntry>;
  /** Ids of what a whole name may mean, by its key. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Ids of bodies by the key of a short form that they share with others, or with common words. */
  readonly shortForms: ReadonlyMap<string, readonly string[]>;
  /** A name's words as keys. */
  readonly keys: (name: string) => readonly string[];
  /** A name in English letters, where nothing better is known. */
  readonly spell: (name: string) => string;
  /** States by single words: their names and adjectives in all forms. */
  readonly states: ReadonlyMap<string, string>;
  /** Words of bearing. */
  readonly bearings: ReadonlyMap<string, Bearing>;
  /** Words for the line between two states. */
  readonly borderWords: ReadonlySet<string>;
  /** Words for the country that the report is about. */
  readonly homeland: ReadonlySet<string>;
  /** The places that are states' capitals, by the states' codes, and the words for one. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly capitalWords: ReadonlySet<string>;
  /** Land borders of two states, by their codes in alphabetical order (`DZA-LBY`). */
  readonly borders: ReadonlyMap<string, Circle>;
  /** Nouns before a place's name: whether the two are the same place, else how far around it they reach. */
  readonly heads: ReadonlyMap<string, PlaceHead>;
}

/** Something the tables know. */
export interface KnownEntry {
  /** The id that a reading cites; `null` for a palace, which has none of its own. */
  readonly cited: string | null;
  readonly english: string;
  readonly country: string | null;
  readonly circle: Circle | null;
  readonly population: number;
}

/** A point in WGS 84 degrees and a radius around it. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
}

/** `مدينة` before a name is the same place; `ريف` or `محافظة` is another, around it. */
export interface PlaceHead {
  readonly same: boolean;
  readonly radiusKm: number;
}
