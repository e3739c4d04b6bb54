import type { RelationsKnowledge } from "@isnad/reader";

export function relationsKnowledge(): RelationsKnowledge {
  return { ready: true };
}
