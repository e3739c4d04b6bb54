import type { Bearing, EntityKind, RelationType } from "../../reading/vocabulary.ts";

/** What this stage needs to know of a language. All words are keys in folded spelling. */
export interface RelationsKnowledge {
  /** Words that tell of a relation, by every form and dictionary form the first of their tokens may have. */
  readonly words: ReadonlyMap<string, readonly RelationWord[]>;
  /** Forms that can only be verbs, whatever part of speech they were given. */
  readonly verbOnly: ReadonlySet<string>;
  /** Noun forms that stand only before a pronoun. */
  readonly bound: ReadonlySet<string>;
  /** Kinds of entity that may stand at either end of a relation. */
  readonly ends: ReadonlyMap<RelationType, RelationEnds>;
  readonly places: PlaceWords;
  /** Nouns of land without a name ("areas"), which may be told by the place they lie in. */
  readonly stretches: ReadonlySet<string>;
  /** Nouns of offices, in the forms that one holder has. */
  readonly titles: ReadonlySet<string>;
  /** Titles that several hold together, and the noun of a counterpart. */
  readonly jointTitles: ReadonlySet<string>;
  /** Words that go on with a title, and those that say it is over. */
  readonly titleWords: ReadonlySet<string>;
  readonly formers: ReadonlySet<string>;
  /** Nouns of those who hold office for a state rather than for a body of it. */
  readonly ministers: ReadonlySet<string>;
  /** Nouns of heads of state and government. */
  readonly heads: ReadonlySet<string>;
  /** Prepositions that join a title to its body. */
  readonly titleJoints: ReadonlySet<string>;
  /** Nouns of military rank. */
  readonly ranks: ReadonlySet<string>;
  /** Forms of address. */
  readonly addresses: ReadonlySet<string>;
  /** Nouns of a partner ("ally", "neighbour"), whom an adjective of origin after them names. */
  readonly partners: ReadonlySet<string>;
  /** Prepositions of the doer of a passive verb: each is the tokens it is written with. */
  readonly agents: readonly (readonly string[])[];
  /** Nouns of bodies that stand in a place when one follows them ("the embassy in", "the office in"). */
  readonly seats: ReadonlySet<string>;
  /** Nouns of bodies that are places as well. */
  readonly sites: ReadonlySet<string>;
  /** Prepositions that put one thing in another. */
  readonly inside: ReadonlySet<string>;
  /** Of these, those that make a body part of another. */
  readonly within: ReadonlySet<string>;
  /** Words that join the parts of a list. */
  readonly joiners: ReadonlySet<string>;
  /** Pronouns that open a relative clause. */
  readonly relatives: ReadonlySet<string>;
  /** Words that may stand between a name and what is said of it ("which is", "the last"). */
  readonly bridges: ReadonlySet<string>;
  /** Pronouns of one male or thing, of one female or of a group as one, and of several. */
  readonly pronouns: { readonly he: ReadonlySet<string>; readonly she: ReadonlySet<string>; readonly they: ReadonlySet<string> };
  /** Words that a masdar may follow when its verb has come about ("managed to", "after"). */
  readonly fulfilled: ReadonlySet<string>;
  /** The nouns that mean the country the report is about, without naming it. */
  readonly homeland: ReadonlySet<string>;
}

export interface RelationEnds {
  readonly subject: ReadonlySet<EntityKind>;
  readonly object: ReadonlySet<EntityKind>;
}

/**
 * Where a word's grammar puts one end of its relation:
 * `subject` and `object` of a verb; `owner` the genitive or possessive of a noun; `head` the noun that an adjective or apposition belongs to,
 * or the subject of a predicate; `doer` the subject of the verb above a masdar, where that verb is told as real; `self` the mention that the word itself heads; `name` the name that follows in apposition; else the phrase after a preposition, or the `first` and
 * `second` of the parties after it (`بين`).
 */
export type Slot =
  | { readonly at: "subject" | "object" | "owner" | "doer" | "head" | "self" | "name" }
  | { readonly at: "after" | "first" | "second"; readonly preposition: string };

export type WordClass = "verb" | "noun" | "adjective";

export interface RelationWord {
  readonly type: RelationType;
  readonly wordClass: WordClass;
  /** The tokens after the first that must follow, each by its spellings: `تحت سيطرة` is found at تحت and asks for سيطرة. */
  readonly rest: readonly ReadonlySet<string>[];
  /** Slots that may hold each end, the likeliest first. */
  readonly subject: readonly Slot[];
  readonly object: readonly Slot[];
  /** Words of which one must follow within a few tokens; `null` asks for none. */
  readonly beside: ReadonlySet<string> | null;
  /** Narrower kinds than the relation's own. */
  readonly subjectKinds: ReadonlySet<EntityKind> | null;
  readonly objectKinds: ReadonlySet<EntityKind> | null;
  readonly why: string;
}

export interface PlaceWords {
  /** Words that put a place at a side of another. */
  readonly bearings: ReadonlyMap<string, Bearing>;
  /** Words between two places that say the first lies in, at or near the second; the value names how. */
  readonly links: ReadonlyMap<string, PlaceLink>;
  /** Edges that a place may lie on: borders, coasts, roads. */
  readonly edges: ReadonlySet<string>;
  /** Units of length, in kilometres. */
  readonly units: ReadonlyMap<string, number>;
}

/**
 * `in`: prepositions of place, enough by themselves; `near`: prepositions and adverbs of nearness; `lies`: participles and verbs that need what follows them;
 * `head`: a noun the first place is of the second (capital, centre); `filler`: says nothing by itself and may stand between.
 */
export type PlaceLink = "in" | "near" | "lies" | "head" | "filler";
