/** What this stage needs to know of a language. */
export interface LinkingKnowledge {
  readonly ready: true;
}
