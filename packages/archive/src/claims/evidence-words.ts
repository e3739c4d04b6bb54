import type { Span } from "@isnad/reader";

/**
 * The words that a claim was read from: its sentence, and of one that goes on for pages what stands about the trigger. Such sentences are made to be
 * told again for each of their thousand claims.
 */
export function evidenceWords(text: string, { trigger, evidence }: { readonly trigger: Span; readonly evidence: Span }): string {
  const start = Math.max(evidence.start, trigger.start - REACH);
  const end = Math.min(evidence.end, trigger.end + REACH);
  const words = text.slice(start, end).trim();
  return `${start > evidence.start ? "…" : ""}${words}${end < evidence.end ? "…" : ""}`;
}

/** UTF-16 units on either side: twice what the longest sentences of news have. */
const REACH = 1000;
