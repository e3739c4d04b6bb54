import type { SyntaxKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function syntaxKnowledge(_sources: Sources): SyntaxKnowledge {
  return { ready: true };
}
