import { hashOf } from "../copies/shingles-of.ts";
import { smallestOf } from "../copies/smallest-of.ts";
import { MARK, markOf } from "./marks.ts";

/**
 * The letters that words are told in: of all runs of four letters inside words (three-letter words whole), the smallest marks. They survive clitics
 * and endings without knowledge of the language; two texts share about as many of them as of all their runs.
 */
export function lettersOf(words: readonly string[]): readonly number[] {
  const runs: number[] = [];
  for (const word of words) {
    if (word.length === RUN - 1) runs.push(markOf(MARK.letters, hashOf(word)));
    for (let at = 0; at + RUN <= word.length; at++) runs.push(markOf(MARK.letters, hashOf(word, at, at + RUN)));
  }
  return smallestOf(runs, KEPT);
}

const KEPT = 24;
const RUN = 4;

/** How alike two draws of letters are, 0–1: the share that both have, among the smallest marks of the two together. Draws are in order. */
export function lettersAlike(one: readonly number[], other: readonly number[]): number {
  const drawn = Math.max(one.length, other.length);
  let [at, beside, seen, shared] = [0, 0, 0, 0];
  for (; seen < drawn && (at < one.length || beside < other.length); seen++) {
    const [mine, theirs] = [one[at] ?? Number.POSITIVE_INFINITY, other[beside] ?? Number.POSITIVE_INFINITY];
    if (mine === theirs) shared++;
    if (mine <= theirs) at++;
    if (theirs <= mine) beside++;
  }
  return seen === 0 ? 0 : shared / seen;
}

/** A key made of the first letters drawn: the same sentence gives the same. */
export const sentenceKey = (happening: number, letters: readonly number[]): number =>
  hashOf(`${happening} ${letters.slice(0, 3).join(" ")}`);
