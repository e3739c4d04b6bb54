import type { SpeechKnowledge } from "@isnad/reader";

export function speechKnowledge(): SpeechKnowledge {
  return { ready: true };
}
