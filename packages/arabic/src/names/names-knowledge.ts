import type { NamesKnowledge } from "@isnad/reader";

export function namesKnowledge(): NamesKnowledge {
  return { ready: true };
}
