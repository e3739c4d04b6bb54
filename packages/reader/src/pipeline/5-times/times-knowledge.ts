/** What this stage needs to know of a language. */
export interface TimesKnowledge {
  readonly ready: true;
}
