import type { SpeechKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function speechKnowledge(_sources: Sources): SpeechKnowledge {
  return { ready: true };
}
