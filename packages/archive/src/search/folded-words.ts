import type { Spelling } from "../open/archive.ts";

/** A text's written words in order, folded (no marks, one hamza, ي for ى, ه for ة); Latin in small letters. Folding all at once is cheaper than by word. */
export function foldedWords(text: string, spelling: Spelling): readonly string[] {
  const { keys } = spelling;
  const folded = text.replace(foldedLetters(spelling), (letter) => keys.get(letter.charCodeAt(0)) ?? letter);
  return folded.toLowerCase().match(WORDS) ?? [];
}

/** Letters and digits; longer runs are no words and would not fit an index. */
const WORDS = /[\p{L}\p{M}\p{Nd}]{1,64}/gu;

/** The letters that a spelling folds. */
function foldedLetters(spelling: Spelling): RegExp {
  const made =
    letters.get(spelling) ?? new RegExp(spelling.keys.size === 0 ? "(?!)" : `[${[...spelling.keys.keys()].map(escaped).join("")}]`, "gu");
  letters.set(spelling, made);
  return made;
}

const letters = new WeakMap<Spelling, RegExp>();

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
