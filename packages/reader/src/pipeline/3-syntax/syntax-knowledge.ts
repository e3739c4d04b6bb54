import type { LinearModel } from "../../learned/linear-model.ts";

/** What this stage needs to know of a language: two learned models and the names of what they choose between. */
export interface SyntaxKnowledge {
  /** Learned moves: see `MoveTable`. */
  readonly moves: MoveTable;
  /** Chooses each token's relation once it has its head; one output a name in `relationNames`. */
  readonly relations: LinearModel;
  readonly relationNames: readonly string[];
  /** What a definite noun begins with, in folded spelling. */
  readonly article: string;
  /** Number of the treebank whose habits the trees follow, of those that the models learned from. */
  readonly style: number;
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
