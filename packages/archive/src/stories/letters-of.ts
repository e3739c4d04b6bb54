import { hashOf } from "../copies/shingles-of.ts";
import { MARK, mark } from "./marks.ts";

/**
 * The letters that words are told in: of all runs of four letters inside words (three-letter words whole), the smallest marks. They survive clitics
 * and endings without knowledge of the language; two texts share about as many of them as of all their runs.
 */
export function lettersOf(words: readonly string[]): readonly number[] {
  const runs = new Set<number>();
  for (const word of words) for (const run of runsOf(word)) runs.add(mark(MARK.letters, run));
  return [...runs].sort((a, b) => a - b).slice(0, KEPT);
}

const KEPT = 24;
const RUN = 4;

function runsOf(word: string): readonly string[] {
  if (word.length < RUN) return word.length === RUN - 1 ? [word] : [];
  return Array.from({ length: word.length - RUN + 1 }, (_, at) => word.slice(at, at + RUN));
}

/** How alike two draws of letters are, 0–1: the share of both that both have, among the marks that either draw reaches. */
export function lettersAlike(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const drawn = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, Math.min(KEPT, Math.max(one.size, other.size)));
  const shared = drawn.filter((run) => one.has(run) && other.has(run)).length;
  return drawn.length === 0 ? 0 : shared / drawn.length;
}

/** A key made of the first letters drawn: the same sentence gives the same. */
export const sentenceKey = (happening: number, letters: readonly number[]): number =>
  hashOf(`${happening} ${letters.slice(0, 3).join(" ")}`);
