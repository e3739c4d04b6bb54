import type { FeedItem } from "../feeds/feed.ts";
import type { TextFrom } from "../feeds/feed-report.ts";
import type { Fetched } from "../fetch/fetched.ts";
import type { WatchedFeed } from "./watched-feed.ts";

/** How something was obtained: all of an answer but its bytes. */
export type Obtained = Omit<Fetched, "bytes">;

/** An item that is to become a report. */
export interface WaitingItem {
  readonly feed: string;
  readonly feedTitle: string | null;
  readonly item: FeedItem;
  /** The page to fetch; `null` where the feed's own text is taken. */
  readonly page: string | null;
  /** How often the page was tried. */
  readonly attempts: number;
  /** How the feed was obtained that it stood in. */
  readonly obtained: Obtained;
}

/** What became of an item. A report is `null` where there was nothing to read. */
export interface TakenItem {
  readonly item: WaitingItem;
  readonly report: string | null;
  readonly textFrom: TextFrom;
  readonly problem: string | null;
}

/** What is to be done now, one for each host: poll a feed, fetch an item's page, or take items whose text is here (host `""`). */
export type Task =
  | { readonly kind: "poll"; readonly host: string; readonly feed: WatchedFeed }
  | { readonly kind: "page"; readonly host: string; readonly item: WaitingItem }
  | { readonly kind: "texts"; readonly host: ""; readonly items: readonly WaitingItem[] };

/** A poll's outcome as it is kept: the feed as it stands after it, and the items of the answer. */
export interface Polled {
  readonly feed: WatchedFeed;
  readonly items: readonly Omit<WaitingItem, "attempts">[];
}

/**
 * What keeps the state of watching, so that it goes on where it was however it ended. Each call is one transaction. Instants are milliseconds.
 */
export interface FeedStore {
  /** At most `limit` tasks that are due, the longest due first, none of the hosts `busy`. */
  readonly dueTasks: (now: number, busy: readonly string[], limit: number) => Promise<readonly Task[]>;
  /** When the next task of other hosts than `busy` is due; `null` where nothing is left to do. */
  readonly nextDue: (busy: readonly string[]) => Promise<number | null>;
  /** Keeps a poll's outcome: items not met before, or changed since, wait from now on. Gives how many. */
  readonly keepPoll: (polled: Polled, now: number) => Promise<number>;
  /** Notes what became of items; call it once their reports are stored. */
  readonly keepTaken: (taken: readonly TakenItem[], now: number) => Promise<void>;
  /** Leaves an item's page for later. */
  readonly keepForLater: (item: WaitingItem, dueAt: number, problem: string) => Promise<void>;
  /** Leaves a host alone until then: its feeds and pages are due no earlier. */
  readonly restHost: (host: string, until: number) => Promise<void>;
}
