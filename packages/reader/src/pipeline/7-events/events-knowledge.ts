/** What this stage needs to know of a language. */
export interface EventsKnowledge {
  readonly ready: true;
}
