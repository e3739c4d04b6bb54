import type { KnownEntry } from "./linking-knowledge.ts";

/** What the tables know an entity to be. */
export interface Choice {
  readonly entry: KnownEntry | null;
  /** Cited ids of same-named things that nothing told apart. */
  readonly open: readonly string[];
  readonly why: readonly string[];
}

export const UNKNOWN: Choice = { entry: null, open: [], why: [] };
