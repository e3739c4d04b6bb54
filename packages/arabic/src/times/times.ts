import { findTimes, findWords, type Language, normalise, parse, type Time } from "@isnad/reader";

/** An expression of time with its own letters. */
export interface FoundTime extends Time {
  readonly text: string;
}

/** The expressions of time in a text and what days they mean: the stage alone. `published` is the ISO day that "today" counts from. */
export function times(text: string, published: string | null, language: Language): readonly FoundTime[] {
  const normal = normalise(text, language.text);
  const words = findWords(normal, language.words);
  const found = findTimes(normal, words, parse(words, language.syntax), published, language.times);
  return found.times.map((time) => ({ ...time, text: text.slice(time.start, time.end) }));
}
