/** What this stage needs to know of a language. */
export interface SyntaxKnowledge {
  readonly ready: true;
}
