import type { NamesKnowledge } from "./names-knowledge.ts";

/** `عشرات`, `عدد` (of), `جميع`, `أحد`: nouns that only count what comes after them. */
export function isCountNoun({ nouns }: NamesKnowledge, key: string): boolean {
  const weight = nouns.get(key)?.human?.weight;
  return weight === "count" || weight === "all" || weight === "one";
}
