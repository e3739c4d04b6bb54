import type { FeedItem } from "../feeds/feed.ts";
import { holdsWholeText } from "../feeds/feed-report.ts";
import { afterPoll } from "./after-poll.ts";
import { retryAfter } from "./delays.ts";
import type { Polled } from "./feed-store.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { failedAnswer, type PollAnswer, pollAnswer } from "./poll-answer.ts";
import type { WatchPorts } from "./watch-ports.ts";
import type { WatchedFeed } from "./watched-feed.ts";

/** Asks a feed what is new, keeps what it answers, and tells of it. */
export async function pollFeed(feed: WatchedFeed, ports: WatchPorts, fetching: PoliteFetch): Promise<void> {
  const answer = await answerOf(feed, fetching);
  const now = ports.now();
  const after = afterPoll(feed, answer, now, ports.random());
  const fresh = await ports.store.keepPoll({ feed: after, items: itemsOf(feed, answer) }, now);
  if (answer.kind === "rest") await ports.store.restHost(new URL(feed.url).host, now + (retryAfter(answer.retryAfter, now) ?? SHORT_REST));
  if (after.url !== feed.url) ports.tell({ kind: "moved", feed: feed.url, to: after.url });
  ports.tell(told(feed, after, answer, fresh));
}

async function answerOf(feed: WatchedFeed, fetching: PoliteFetch): Promise<PollAnswer> {
  try {
    return pollAnswer(await fetching.get(feed.url, conditions(feed)));
  } catch (error) {
    return failedAnswer(error);
  }
}

function conditions({ etag, lastModified }: WatchedFeed): Record<string, string> {
  return {
    accept:
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1",
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function itemsOf({ id, title }: WatchedFeed, answer: PollAnswer): Polled["items"] {
  if (answer.kind !== "feed") return [];
  const { bytes: _, ...obtained } = answer.fetched;
  return answer.feed.items.map((item) => ({ feed: id, feedTitle: answer.feed.title ?? title, item, page: pageOf(item), obtained }));
}

const pageOf = (item: FeedItem): string | null => (holdsWholeText(item) ? null : item.link);

/** Milliseconds for a host that does not say how long it wants to be left alone. */
export const SHORT_REST = 60_000;

function told(before: WatchedFeed, after: WatchedFeed, answer: PollAnswer, fresh: number) {
  const feed = before.url;
  if (answer.kind === "unchanged") return { kind: "unchanged", feed } as const;
  if (answer.kind === "gone") return { kind: "gone", feed } as const;
  if (answer.kind !== "feed") return { kind: "failed", feed, problem: answer.problem, nextAt: after.nextAt } as const;
  const { length } = answer.feed.items;
  return { kind: "polled", feed, items: length, fresh, mayMiss: before.answeredAt !== null && fresh === length && length > 1 } as const;
}
