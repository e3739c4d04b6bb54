import type { EntityKind, Sector } from "../../reading/vocabulary.ts";
import type { KeepModel } from "./keep-model.ts";
import type { KnownNames } from "./known-names.ts";
import type { NameTagger } from "./name-tagger-model.ts";

/** What this stage needs to know of a language. All words are keys: folded as `Token.key` is. */
export interface NamesKnowledge {
  readonly known: KnownNames;
  /** Short forms that stand for a body only where the report has named it in full. */
  readonly shortNames: KnownNames;
  readonly nouns: ReadonlyMap<string, NounSenses>;
  /** Adjectives and nouns of origin, in every form. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly givenNames: ReadonlyMap<string, "strong" | "weak">;
  readonly nameParts: ReadonlyMap<string, "inside" | "before" | "after">;
  /** Words that go on with a title: part of it, a sign that it is over, or the join to its body. */
  readonly titleWords: ReadonlyMap<string, "goes on" | "former" | "for">;
  /** Words that look like names and are none unless something else says so. */
  readonly everyday: ReadonlySet<string>;
  /** Words that no noun phrase goes on over. */
  readonly phraseStops: ReadonlySet<string>;
  /** Common phrases whose noun heads no name, as two bare keys, and what they are not. */
  readonly idioms: ReadonlyMap<string, "body" | "place" | "any">;
  /** Definite descriptions and what they look back to. */
  readonly descriptions: ReadonlyMap<string, Description>;
  /** Nouns, of those that descriptions look back to, by which known things are called in one of their names: `حركة` of Hamas. */
  readonly calledBy: ReadonlyMap<string, ReadonlySet<string>>;
  /** Prepositions and adverbs that take a place; verbs and masdars of going somewhere (by lemma key). */
  readonly placeWords: ReadonlyMap<string, "in" | "to" | "with">;
  readonly motion: ReadonlySet<string>;
  /** Participles that take a complement of their own ("loyal to", "backed by"): no part of a name. Dictionary forms. */
  readonly governing: ReadonlySet<string>;
  /** Of these, the ones that say whose side a force is on: with their complement they tell it from other forces. */
  readonly siding: ReadonlySet<string>;
  /** Nouns that say what kind of thing the name behind them is (`تنظيم`, `وكالة`), by their singular: noun and name are one thing. */
  readonly appositive: ReadonlySet<string>;
  /** How the definite article begins a key, and how it looks after `ل` in a written word. */
  readonly article: string;
  readonly tagger: NameTagger | null;
  readonly keep: KeepModel | null;
}

/** What one form of a noun may head. */
export interface NounSenses {
  readonly human?: HumanNoun;
  readonly body?: BodyNoun;
  readonly place?: PlaceNoun;
  readonly title?: TitleNoun;
}

export type GrammaticalNumber = "Sing" | "Dual" | "Plur";

interface NounForm {
  /** The singular's key. */
  readonly lemma: string;
  readonly number: GrammaticalNumber;
  /** The form bears the article. */
  readonly definite: boolean;
}

/** A noun for people without an office: soldiers, witnesses, a source. */
export interface HumanNoun extends NounForm {
  readonly sector: Sector | null;
  readonly groupKind: "group" | "armed_group";
  readonly weight: "actor" | "source" | "kin" | "vague" | "member" | "count" | "all" | "one";
}

/** A noun that heads the names of bodies. */
export interface BodyNoun extends NounForm {
  readonly kind: "organization" | "armed_group";
  readonly sector: Sector | null;
  readonly manner: "alone" | "named" | "forces" | "media" | "ministry";
}

/** A noun that heads the names of places. */
export interface PlaceNoun extends NounForm {
  readonly class: string;
  readonly manner: "settled" | "site" | "area" | "named";
}

/** A title: office, rank, honorific or calling. */
export interface TitleNoun extends NounForm {
  readonly class: "office" | "rank" | "honorific" | "calling";
  readonly sector: Sector | null;
  readonly complement: "body" | "for" | "none";
}

/** A form that says where somebody or something is from. */
export interface Origin {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly number: GrammaticalNumber;
  readonly definite: boolean;
}

/** What a description looks back to. */
export interface Description {
  readonly looksFor: EntityKind | "any";
  /** How many it stands for. */
  readonly count: number;
  /** Words a mention of the antecedent begins with, if one is wanted (`الوزير` → وزير). */
  readonly lemma: string | null;
}
