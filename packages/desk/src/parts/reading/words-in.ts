/** A word of a report; offsets are UTF-16 into its text, half-open. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** The words of a text that begins at `start` of its report: letters and digits with their marks; what stands around them is left out. */
export const wordsIn = (text: string, start: number): readonly WordSpan[] =>
  Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));

/** Joiners, the tatweel and what stands inside names and numbers (أ.ب، 1,200, د'أنجلو) part no word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*(?:[.,:'’-][\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*)*/gu;

/** Number of the word that an offset lies in, or the next one; the last where none follows; -1 where there is no word. */
export function wordAt(words: readonly WordSpan[], offset: number): number {
  const at = words.findIndex(({ end }) => end > offset);
  return at < 0 ? words.length - 1 : at;
}
