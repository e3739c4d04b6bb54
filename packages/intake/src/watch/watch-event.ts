import type { TextFrom } from "../feeds/feed-report.ts";

/** What happened while watching. */
export type WatchEvent =
  | { readonly kind: "polled"; readonly feed: string; readonly items: number; readonly fresh: number; readonly mayMiss: boolean }
  | { readonly kind: "unchanged"; readonly feed: string }
  | { readonly kind: "failed"; readonly feed: string; readonly problem: string; readonly nextAt: number }
  | { readonly kind: "gone"; readonly feed: string }
  | { readonly kind: "moved"; readonly feed: string; readonly to: string }
  | { readonly kind: "taken"; readonly feed: string; readonly title: string | null; readonly report: string; readonly textFrom: TextFrom }
  | { readonly kind: "later"; readonly page: string; readonly problem: string; readonly dueAt: number }
  | { readonly kind: "lost"; readonly feed: string; readonly title: string | null; readonly problem: string };

/** An event as a line for people. What comes from outside is given as it is: show it with its controls made visible. */
export function eventLine(event: WatchEvent): string {
  if (event.kind === "polled") return `${event.feed}: ${event.fresh} new of ${event.items}${event.mayMiss ? MAY_MISS : ""}`;
  if (event.kind === "unchanged") return `${event.feed}: nothing new`;
  if (event.kind === "failed") return `${event.feed}: ${event.problem}; again ${instant(event.nextAt)}`;
  if (event.kind === "gone") return `${event.feed}: gone for good, not asked again`;
  if (event.kind === "moved") return `${event.feed}: moved for good to ${event.to}`;
  if (event.kind === "taken") return `${event.report}: ${event.title ?? "untitled"} (${TEXT_FROM[event.textFrom]})`;
  if (event.kind === "later") return `${event.page}: ${event.problem}; again ${instant(event.dueAt)}`;
  return `${event.feed}: nothing to read of "${event.title ?? "untitled"}": ${event.problem}`;
}

const MAY_MISS = ", all of them: what came and went since the last poll was missed; poll it more often";

const TEXT_FROM: Readonly<Record<TextFrom, string>> = {
  feed: "whole text in the feed",
  page: "from its page",
  summary: "only the feed's summary: its page could not be read",
};

const instant = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
