import { dateInWords } from "../dates/date-in-words.ts";
import type { Line } from "./lines-of.ts";

/** The date that a page shows with its title: in one of the lines after it, else in the nearest before it. */
export function shownDate(shown: readonly Line[], title: string | null): string | null {
  const at = shown.findIndex(({ text }) => text === title);
  const after = shown.slice(at + 1, at + 1 + NEAR);
  const before = at < 0 ? [] : shown.slice(Math.max(0, at - NEAR), at).reverse();
  for (const { text } of [...after, ...before]) {
    const date = text.length > LONGEST ? null : dateInWords(text);
    if (date !== null) return date;
  }
  return null;
}

/** Lines. */
const NEAR = 12;
/** Letters: dates that a sentence of the article tells are not the page's. */
const LONGEST = 140;
