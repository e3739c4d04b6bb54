import type { RuleIndex } from "../../rules/rule.ts";
import type { TimeSense } from "./time-sense.ts";

/** A word or phrase of the tables. */
export interface TimeEntry {
  /** Keys of the words after the first. */
  readonly rest: readonly string[];
  readonly sense: TimeSense;
  /** Whether it can begin an expression: a number or a preposition alone is not worth looking around. */
  readonly core: boolean;
}

/** What this stage needs to know of a language. */
export interface TimesKnowledge {
  /** Entries by the key of their first word, the longest first. */
  readonly entries: ReadonlyMap<string, readonly TimeEntry[]>;
  /** One-letter words that are written onto the next (`و`, `ب`), to their sense: for words that were not split. */
  readonly clitics: ReadonlyMap<string, TimeSense>;
  /** The article, which a clitic may shorten: `لل` for `ل` and `ال`. */
  readonly article: { readonly full: string; readonly short: string; readonly shortened: string };
  /** Lists of rules, tried one after the other. */
  readonly passes: readonly RuleIndex<TimeSense>[];
  /** Keys before an expression that take it into a name or a title, with the first keys they take (`*` any, `age` a number of years): `شارع`; `الأمين` before `العام`. */
  readonly barriers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Keys near an expression that look ahead: `المقرر`, `المزمع`. */
  readonly futureWords: ReadonlySet<string>;
  /** Keys before a verb that make it future (`س`, `سوف`, `لن`) or past (`لم`). */
  readonly futureMarkers: ReadonlySet<string>;
  readonly pastMarkers: ReadonlySet<string>;
}
