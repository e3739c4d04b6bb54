/** What this stage needs to know of a language. */
export interface WordsKnowledge {
  readonly ready: true;
}
