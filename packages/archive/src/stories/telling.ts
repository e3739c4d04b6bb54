/** An event as one report tells it, in the form in which tellings are looked up and compared. */
export interface Telling {
  readonly claim: string;
  readonly report: string;
  /** The report whose near-copy the report is; itself where it is nobody's. */
  readonly origin: string;
  /** Days on which it may have happened, counted from 1970; `null` where nothing bounds it. */
  readonly days: DaySpan | null;
  /** What it tells: kinds of `marks.ts`, each a hash. */
  readonly marks: readonly number[];
}

/** Inclusive. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
  /** Whether the report says when, rather than when it was published. */
  readonly told: boolean;
}

/** A telling and what it is looked up by. */
export interface KeyedTelling extends Telling {
  readonly keys: readonly number[];
}

/** The marks that a sentence gives each of its events. */
export interface Sentence {
  readonly letters: readonly number[];
  readonly scene: readonly number[];
}
