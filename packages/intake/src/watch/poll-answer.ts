import { IntakeError } from "../errors.ts";
import type { Feed } from "../feeds/feed.ts";
import { parseFeed } from "../feeds/parse-feed.ts";
import type { Fetched, Hop } from "../fetch/fetched.ts";

/** What a poll brought. */
export type PollAnswer =
  | { readonly kind: "feed"; readonly feed: Feed; readonly fetched: Fetched; readonly movedTo: string | null }
  | { readonly kind: "unchanged"; readonly movedTo: string | null }
  | { readonly kind: "gone" }
  | { readonly kind: "rest"; readonly problem: string; readonly retryAfter: string | undefined }
  | { readonly kind: "failed"; readonly problem: string };

/** Reads a server's answer to a poll. What is wrong with it is an answer too. */
export function pollAnswer(fetched: Fetched): PollAnswer {
  const { status, headers } = fetched;
  const movedTo = movedForGood(fetched.hops);
  if (status === 304) return { kind: "unchanged", movedTo };
  if (status === 410) return { kind: "gone" };
  if (status === 429 || status === 503) return { kind: "rest", problem: `HTTP ${status}`, retryAfter: headers["retry-after"] };
  if (status !== 200) return { kind: "failed", problem: `HTTP ${status}` };
  try {
    const feed = parseFeed({ bytes: fetched.bytes, contentType: headers["content-type"] ?? null, where: fetched.finalUrl });
    return { kind: "feed", feed, fetched, movedTo };
  } catch (error) {
    return failedAnswer(error);
  }
}

/** What could not be fetched or read. Errors that are not of the outside world are thrown on. */
export function failedAnswer(error: unknown): PollAnswer {
  if (!(error instanceof IntakeError)) throw error;
  return { kind: "failed", problem: `${error.message} [${error.id}]` };
}

/** Where the first permanent redirects lead; a temporary one, and what comes after it, is not remembered. */
function movedForGood(hops: readonly Hop[]): string | null {
  const steady = hops.findIndex(({ status }) => status !== 301 && status !== 308);
  return steady > 0 ? (hops[steady]?.url ?? null) : null;
}
