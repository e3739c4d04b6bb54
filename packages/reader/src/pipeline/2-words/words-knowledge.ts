import type { LinearModel } from "../../learned/linear-model.ts";
import type { Features } from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import type { PartOfSpeech } from "./words.ts";

/** A word that is written before another as one with it; in a chain the order classes rise. */
export interface Proclitic {
  readonly form: string;
  readonly order: number;
}

/** Two words whose letters have run together: مما is من + ما, of one letter and two. */
export interface FusedWord {
  readonly forms: readonly string[];
  readonly lengths: readonly number[];
}

/** Letters that tell features of words of these parts of speech. */
export interface Ending {
  readonly letters: string;
  readonly atStart: boolean;
  readonly parts: ReadonlySet<PartOfSpeech>;
  readonly features: Features;
}

/** What this stage needs to know of a language. */
export interface WordsKnowledge {
  readonly fold: (word: string) => string;
  readonly proclitics: readonly Proclitic[];
  readonly enclitics: readonly string[];
  readonly fused: ReadonlyMap<string, FusedWord>;
  readonly article: string;
  /** The proclitic after which the article loses its first letter. */
  readonly hidesArticle: string;
  /** The proclitic that joins sentences. */
  readonly conjunction: string;
  /** How the feminine ending is written before a pronoun, and a verb's ending of the third person anywhere. */
  readonly openEnding: string;
  /** Letters that patterns are made of; the others are roots. */
  readonly patternLetters: string;
  readonly lexicon: Lexicon;
  /** The lexicon's feature sets, read. */
  readonly featureSets: readonly Features[];
  /** What the first or last letters of unlisted words tell, the longest first. */
  readonly endings: readonly Ending[];
  /** Keys of verbs of the third person that news opens its sentences with and that are spelled like nouns. */
  readonly openingVerbs: ReadonlySet<string>;
  /** Keys of particles after which a verb is subjunctive or jussive. */
  readonly moodParticles: ReadonlyMap<string, "Sub" | "Jus">;
  readonly splitter: LinearModel;
  readonly tagger: LinearModel;
  /** For words that are given as the newswire treebank gives them, in whose manner they are then tagged. */
  readonly givenWordsTagger: LinearModel;
  /** Tells the active (0) from the passive (1). */
  readonly voice: LinearModel;
  /** Scripts of lemmas for words that the lexicon does not list, by part of speech and ending. */
  readonly guesses: ReadonlyMap<string, string>;
}
