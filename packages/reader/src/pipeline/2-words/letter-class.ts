import { isSpace } from "./split-sentences.ts";

export type LetterClass = 0 | 1 | 2 | 3 | 4;
export const SPACE = 0;
export const MARK = 1;
export const DIGIT = 2;
const LATIN = 3;
/** A letter of any other script: what the model may know words of. */
export const LETTER = 4;

/** The class of a code unit; halves of surrogate pairs are marks. */
export function letterClass(code: number): LetterClass {
  const known = CLASSES[code] as number;
  if (known) return (known - 1) as LetterClass;
  const found = classify(code);
  CLASSES[code] = found + 1;
  return found;
}

const CLASSES = new Uint8Array(0x10000);

function classify(code: number): LetterClass {
  if (isSpace(code)) return SPACE;
  const letter = String.fromCharCode(code);
  if (/\p{Nd}/u.test(letter)) return DIGIT;
  if (/\p{Script=Latin}/u.test(letter)) return LATIN;
  return /[\p{L}\p{M}]/u.test(letter) ? LETTER : MARK;
}
