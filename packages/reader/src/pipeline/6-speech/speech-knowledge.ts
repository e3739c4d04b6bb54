/** What this stage needs to know of a language. */
export interface SpeechKnowledge {
  readonly ready: true;
}
