import { failedPollDelay, pollDelay, retryAfter } from "./delays.ts";
import type { PollAnswer } from "./poll-answer.ts";
import type { WatchedFeed } from "./watched-feed.ts";

/** A feed as it stands after a poll at `now`. `chance`, from 0 up to 1, spreads the next one. */
export function afterPoll(feed: WatchedFeed, answer: PollAnswer, now: number, chance: number): WatchedFeed {
  const asked = { ...feed, askedAt: now };
  if (answer.kind === "gone") return { ...asked, state: "gone", problem: "HTTP 410: gone for good" };
  if (answer.kind === "failed" || answer.kind === "rest") return afterFailure(asked, answer, now, chance);
  const rest = answer.kind === "feed" ? restOf(answer) : 0;
  return {
    ...asked,
    ...(answer.kind === "feed" ? marksOf(answer, feed) : {}),
    url: answer.movedTo ?? feed.url,
    failures: 0,
    answeredAt: now,
    problem: null,
    nextAt: now + Math.max(pollDelay(feed.everyMinutes, chance), rest),
  };
}

function afterFailure(
  feed: WatchedFeed,
  answer: Extract<PollAnswer, { readonly kind: "failed" | "rest" }>,
  now: number,
  chance: number,
): WatchedFeed {
  const failures = feed.failures + 1;
  const asked = answer.kind === "rest" ? retryAfter(answer.retryAfter, now) : null;
  const delay = Math.max(asked ?? 0, failedPollDelay(feed.everyMinutes, answer.kind === "rest" && asked !== null ? 0 : failures, chance));
  return { ...feed, failures, problem: answer.problem, nextAt: now + delay };
}

/** How long a feed asks to be left alone by its own words or its headers: six hours at most, or a wrong word would silence it. */
function restOf({ feed, fetched }: Extract<PollAnswer, { readonly kind: "feed" }>): number {
  const seconds = Number(/(?:^|[\s,])max-age=(\d+)/u.exec(fetched.headers["cache-control"] ?? "")?.[1] ?? 0);
  return Math.min(LONGEST_REST, Math.max((feed.restMinutes ?? 0) * 60_000, seconds * 1000));
}

const LONGEST_REST = 6 * 60 * 60_000;

function marksOf({ feed: told, fetched }: Extract<PollAnswer, { readonly kind: "feed" }>, feed: WatchedFeed) {
  return {
    title: told.title ?? feed.title,
    etag: fetched.headers.etag ?? null,
    lastModified: fetched.headers["last-modified"] ?? null,
  };
}
