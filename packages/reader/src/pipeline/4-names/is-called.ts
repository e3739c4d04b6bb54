import type { Candidate } from "./candidate.ts";
import type { Compared } from "./compared.ts";
import type { NameContext } from "./name-context.ts";

/** Whether something is called by a noun in one of its names, here or in the tables: Hamas is a `حركة`. */
export function isCalled({ knowledge }: NameContext, candidate: Candidate, { id, words }: Compared, lemma: string): boolean {
  if (candidate.lemma === lemma && candidate.to > candidate.from + 1) return true;
  const ids = [id, ...candidate.things.map((thing) => thing.id)];
  if (ids.some((one) => one !== null && knowledge.calledBy.get(one)?.has(lemma))) return true;
  return candidate.reference === "name" && knowledge.nouns.get(words[0] ?? "")?.body?.lemma === lemma;
}
