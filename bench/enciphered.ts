/**
 * A reading as of another archive: its text and names with other letters, its days some years later. What is told keeps its shape, length and
 * number, and what Isnad knows keeps its ids, but nothing is a copy of the first or tells the same. `turn` 0 leaves it as it is.
 */
export function enciphered(line: string, turn: number): string {
  if (turn === 0) return line;
  return line
    .replace(LETTERS, (letter) => ALPHABET[(ALPHABET.indexOf(letter) + turn) % ALPHABET.length] as string)
    .replace(/"((?:19|20)\d\d)-(?=\d\d-\d\d)/gu, (_, year: string) => `"${Number(year) + 4 * turn}-`)
    .replace(/"report":\{"id":"/u, (opening) => `${opening}t${turn}-`);
}

/** The letters that no clitic, article or long vowel is written with, so that words keep their build. Years move by four, for 29 February. */
const ALPHABET = [..."تثجحخدذرزسشصضطظعغقمنه"];
const LETTERS = new RegExp(`[${ALPHABET.join("")}]`, "gu");
