import type { LinearModel } from "../../learned/linear-model.ts";

/** What this stage needs to know of a language. */
export interface SyntaxKnowledge {
  /** Parses text, in the habits of Universal Dependencies. */
  readonly parser: ParserModel;
  /** Parses words that were given, one a written word: as treebanks without ranges give theirs, in those treebanks' habits. */
  readonly givenWordsParser: ParserModel;
  /** What a definite noun begins with, in folded spelling. */
  readonly article: string;
}

/** Two learned models and the names of what they choose between. */
export interface ParserModel {
  readonly moves: MoveTable;
  /** Chooses each token's relation once it has its head; one output a name in `relationNames`. */
  readonly relations: LinearModel;
  /** `root` first. */
  readonly relationNames: readonly string[];
}

/**
 * Scores of the parser's moves over hashed features. A bucket holds two signed 16-bit numbers in one integer, so that one addition
 * a feature sums both: the low half for joining the stack's top to what comes next, the high half for joining it to what lies below it;
 * reading on scores 0.
 */
export interface MoveTable {
  readonly mask: number;
  readonly scores: Int32Array;
}
