/**
 * Dependencies over all tokens of a report, by token index.
 * Every sentence is one tree with one root; heads lie in the same sentence; there is no circle.
 */
export interface Syntax {
  /** Head of each token; -1 for a root. */
  readonly heads: Int32Array;
  /** UD v2 relation of each token to its head (`nsubj`, `obj`, `obl`, `nmod`, `nsubj:pass`, `root` …). */
  readonly relations: readonly string[];
  /** Direct dependents of each token, in text order. */
  readonly dependents: readonly (readonly number[])[];
}
