import { setTimeout } from "node:timers/promises";
import type { FeedItem, Obtained, WatchPorts } from "@isnad/intake";
import { type Taking, takeBrought } from "./take-brought.ts";
import type { WatchLog } from "./watch-log.ts";

/** Where what watching brings goes to, and how it gets there. */
export interface World extends Taking {
  readonly log: WatchLog;
  /** Hosts that may be private. */
  readonly allowPrivate: readonly string[];
}

/** The world as it is: its clock, its chance, its net, and an archive. */
export const worldPorts = ({ log, allowPrivate, ...taking }: World): WatchPorts => ({
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
  random: Math.random,
  fetch: (url, headers) => taking.intake.fetchSafely(url, { headers, allowPrivate }),
  store: taking.library.feedStore<FeedItem, Obtained>(taking.archive),
  take: (brought) => takeBrought(taking, brought),
  tell: log.tell,
});
