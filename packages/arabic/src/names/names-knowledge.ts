import type { NamesKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function namesKnowledge(_sources: Sources): NamesKnowledge {
  return { ready: true };
}
