import type { SyntaxKnowledge } from "@isnad/reader";

export function syntaxKnowledge(): SyntaxKnowledge {
  return { ready: true };
}
