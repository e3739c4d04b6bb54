import type { Spelling } from "../open/archive.ts";
import { type FoldedUnits, foldedUnits, KIND } from "./folded-units.ts";

/**
 * A text's written words in order, folded (no marks, one hamza, ي for ى, ه for ة); Latin in small letters. Words are runs of letters and digits; longer
 * runs than 64 are no words, would fit no index, and are cut. All of a text is folded in one walk, which costs a third of what folding word by word does.
 */
export function foldedWords(text: string, spelling: Spelling): readonly string[] {
  const folded = foldedUnits(spelling);
  makeRoom(text.length);
  const ends: number[] = [];
  let [start, length] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = folded.units[text.charCodeAt(at)] as number;
    if (unit > KIND.other) {
      if (length - start === LONGEST) start = ended(ends, start, length);
      written[length++] = unit;
    } else if (unit === KIND.parting) start = ended(ends, start, length);
    else if (unit === KIND.other) {
      const several = severalAt(text, at, folded);
      makeRoom(length + several.length + text.length - at);
      if (several.length === 0) start = ended(ends, start, length);
      for (const one of several) {
        if (one === KIND.parting) start = ended(ends, start, length);
        else written[length++] = one;
      }
      if (isPairAt(text, at)) at++;
    }
  }
  ended(ends, start, length);
  const letters = Buffer.from(written.buffer, 0, length * 2).toString("utf16le");
  const words: string[] = [];
  for (let at = 0; at < ends.length; at += 2) words.push(letters.slice(ends[at], ends[at + 1]));
  return words;
}

const LONGEST = 64;

/** Notes where a word begins and ends, if there is one; gives where the next begins. */
function ended(ends: number[], start: number, length: number): number {
  if (length > start) ends.push(start, length);
  return length;
}

/** Room that each text is folded in. */
let written = new Uint16Array(1 << 16);

function makeRoom(units: number): void {
  if (units <= written.length) return;
  const larger = new Uint16Array(units * 2);
  larger.set(written);
  written = larger;
}

/** What one letter is folded to that is not one unit itself; nothing where it parts words. */
function severalAt(text: string, at: number, { others }: FoldedUnits): readonly number[] {
  const several = others.get(text.charCodeAt(at));
  if (several) return several;
  const letter = isPairAt(text, at) ? text.slice(at, at + 2) : "";
  return OF_WORDS.test(letter) ? [letter.charCodeAt(0), letter.charCodeAt(1)] : [];
}

const OF_WORDS = /^[\p{L}\p{M}\p{Nd}]/u;

const isPairAt = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;
