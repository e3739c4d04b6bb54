/** What this stage needs to know of a language. */
export interface RelationsKnowledge {
  readonly ready: true;
}
