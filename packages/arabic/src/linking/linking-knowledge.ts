import type { LinkingKnowledge } from "@isnad/reader";

export function linkingKnowledge(): LinkingKnowledge {
  return { ready: true };
}
