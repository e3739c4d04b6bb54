/** When to ask again. All durations are milliseconds; `chance` is from 0 up to 1. */

/** The next poll of a feed that answers: its own pace, a tenth sooner or later, so that feeds added together do not stay together. */
export const pollDelay = (everyMinutes: number, chance: number): number => everyMinutes * MINUTE * (0.9 + 0.2 * chance);

/**
 * The next poll of a feed that failed: its pace doubled with each failure in a row, two hours at most, a quarter sooner or later. Longer, and items would
 * have left the feed before it is asked again; only what has failed a dozen times is asked once a day.
 */
export function failedPollDelay(everyMinutes: number, failures: number, chance: number): number {
  const most = Math.max(everyMinutes * MINUTE, failures > MANY ? DAY : 2 * 60 * MINUTE);
  return Math.max(MINUTE, Math.min(most, everyMinutes * MINUTE * 2 ** Math.min(failures, 12)) * (0.75 + 0.5 * chance));
}

const MANY = 12;

/** The next try of a page that could not be got, after so many tries; `null` where it is given up. */
export function pageDelay(attempts: number, chance: number): number | null {
  const minutes = PAGE_MINUTES[attempts - 1];
  return minutes === undefined ? null : minutes * MINUTE * (0.75 + 0.5 * chance);
}

/** Five tries over half a day. */
const PAGE_MINUTES = [5, 30, 120, 480];

/** How long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date. A week at most; `null` where it does not say. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const isDate = /^\s*[a-z]{3,9},?\s/iu.test(header);
  const until = isDate ? Date.parse(header) : now + (/^\s*\d+\s*$/u.test(header) ? Number(header) * 1000 : Number.NaN);
  return Number.isNaN(until) ? null : Math.min(Math.max(0, until - now), 7 * DAY);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
