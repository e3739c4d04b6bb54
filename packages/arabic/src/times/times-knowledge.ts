import type { TimesKnowledge } from "@isnad/reader";

export function timesKnowledge(): TimesKnowledge {
  return { ready: true };
}
