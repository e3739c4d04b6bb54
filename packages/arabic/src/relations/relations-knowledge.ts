import type { RelationsKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function relationsKnowledge(_sources: Sources): RelationsKnowledge {
  return { ready: true };
}
