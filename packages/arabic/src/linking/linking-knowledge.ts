import type { LinkingKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function linkingKnowledge(_sources: Sources): LinkingKnowledge {
  return { ready: true };
}
