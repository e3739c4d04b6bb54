import type { PartOfSpeech } from "../2-words/words.ts";
import type { NameContext } from "./name-context.ts";

const PARTICLES: ReadonlySet<PartOfSpeech> = new Set(["ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "AUX"]);

/** The last written word of a name that the tagger ends at word `last`: no name ends in a particle or a mark. */
export function lastNameWord({ words, names }: NameContext, first: number, last: number): number {
  let end = last;
  while (end > first && PARTICLES.has(words.tokens[names.mains[end] as number]?.pos ?? "X")) end--;
  return end;
}
