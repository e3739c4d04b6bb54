/** What this stage needs to know of a language. */
export interface NamesKnowledge {
  readonly ready: true;
}
