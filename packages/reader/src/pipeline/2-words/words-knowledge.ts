import type { LinearModel } from "../../learned/linear-model.ts";
import type { Lexicon } from "./lexicon.ts";

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

/** What this stage needs to know of a language. */
export interface WordsKnowledge {
  readonly fold: (word: string) => string;
  readonly proclitics: readonly Proclitic[];
  readonly enclitics: readonly string[];
  readonly fused: ReadonlyMap<string, FusedWord>;
  readonly article: string;
  /** The proclitic after which the article loses its first letter. */
  readonly hidesArticle: string;
  /** Letters that patterns are made of; the others are roots. */
  readonly patternLetters: string;
  readonly lexicon: Lexicon;
  readonly splitter: LinearModel;
  readonly tagger: LinearModel;
  /** For words that are given as the newswire treebank gives them, in whose manner they are then tagged. */
  readonly givenWordsTagger: LinearModel;
  /** Scripts of lemmas for words that the lexicon does not list, by part of speech and ending. */
  readonly guesses: ReadonlyMap<string, string>;
}
