import type { EventsKnowledge } from "@isnad/reader";

export function eventsKnowledge(): EventsKnowledge {
  return { ready: true };
}
