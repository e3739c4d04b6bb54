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
export const worldPorts = ({ archive, library, intake, language, log, by, allowPrivate }: World): WatchPorts => ({
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
  random: Math.random,
  fetch: (url, headers) => intake.fetchSafely(url, { headers, allowPrivate }),
  store: library.feedStore<FeedItem, Obtained>(archive),
  take: (brought) => takeBrought({ archive, library, intake, language, by }, brought),
  tell: log.tell,
});
