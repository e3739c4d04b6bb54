import { setTimeout } from "node:timers/promises";
import type { Archive } from "@isnad/archive";
import { type FeedItem, fetchSafely, type Obtained, type WatchPorts } from "@isnad/intake";
import type { Language } from "@isnad/reader";
import type { Library } from "../archive/with-archive.ts";
import { takeBrought } from "./take-brought.ts";
import type { WatchLog } from "./watch-log.ts";

/** Where what watching brings goes to. */
export interface Taking {
  readonly archive: Archive;
  readonly library: Library;
  readonly language: Language;
  readonly log: WatchLog;
  readonly by: string;
  /** Hosts that may be private. */
  readonly allowPrivate: readonly string[];
}

/** The world as it is: its clock, its chance, its net, and an archive. */
export const worldPorts = ({ archive, library, language, log, by, allowPrivate }: Taking): WatchPorts => ({
  now: Date.now,
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
  random: Math.random,
  fetch: (url, headers) => fetchSafely(url, { headers, allowPrivate }),
  store: library.feedStore<FeedItem, Obtained>(archive),
  take: (brought) => takeBrought(archive, library, language, brought, by),
  tell: log.tell,
});
