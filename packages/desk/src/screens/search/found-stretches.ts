/** A stretch of a text: UTF-16, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where words of a query stand in a text, so that they can be lit: whole words of the text that hold a query's word once spellings are made equal and
 * short vowels left out. It says less than the search itself, which knows every form of a word.
 */
export function foundStretches(text: string, query: string): readonly Stretch[] {
  const asked = query
    .split(/\s+/u)
    .map(stemOf)
    .filter((word) => word.length > 1);
  if (asked.length === 0) return [];
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = folded(match[0]);
    return asked.some((stem) => word.includes(stem)) ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Without the article, and without the ending that a plural or a suffix changes. */
function stemOf(word: string): string {
  const whole = folded(word);
  const bare = whole.startsWith(ARTICLE) && whole.length > 4 ? whole.slice(2) : whole;
  return bare.length > 3 && bare.endsWith(HA) ? bare.slice(0, -1) : bare;
}

/** Seats of hamza, final ya and ta marbuta as one spelling each; no marks, no stretching; small letters. */
const folded = (word: string): string =>
  word
    .normalize("NFC")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/gu, "\u0627")
    .replace(/\u0649/gu, "\u064A")
    .replace(/\u0629/gu, HA)
    .toLowerCase();

const ARTICLE = "\u0627\u0644";
const HA = "\u0647";
