import type { EventsKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";

export function eventsKnowledge(_sources: Sources): EventsKnowledge {
  return { ready: true };
}
