import type { TextFrom } from "../feeds/feed-report.ts";
import type { Fetched } from "../fetch/fetched.ts";
import type { IncomingReport } from "../formats/incoming.ts";
import type { FeedStore, Obtained } from "./feed-store.ts";
import type { WatchEvent } from "./watch-event.ts";

/** A report that watching brought, on its way into the archive. */
export interface BroughtReport extends IncomingReport {
  readonly bytes: Uint8Array;
  readonly obtained: Obtained;
  readonly textFrom: TextFrom;
}

/** All that watching needs of the world: so that a test can be the world. Instants and durations are milliseconds. */
export interface WatchPorts {
  readonly now: () => number;
  /** Waits so long, or until the signal says that waiting is over. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** The gate to the outside. */
  readonly fetch: (url: string, headers: Readonly<Record<string, string>>) => Promise<Fetched>;
  readonly store: FeedStore;
  /** Stores reports, all of them before it returns, and gives their ids in the archive. */
  readonly take: (brought: readonly BroughtReport[]) => Promise<readonly string[]>;
  readonly tell: (event: WatchEvent) => void;
}

export interface WatchOptions {
  /** Questions at once, each to another host. */
  readonly atOnce: number;
  /** The pause after a question before the same host is asked again. */
  readonly hostDelay: number;
  readonly respectRobots: boolean;
  /** Goes on until it is stopped, or ends once nothing is due. */
  readonly until: "stopped" | "idle";
}
