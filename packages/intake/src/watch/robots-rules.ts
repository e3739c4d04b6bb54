import robots from "robots-parser";
import { IntakeError } from "../errors.ts";
import type { Fetched } from "../fetch/fetched.ts";
import { PASSING_ERRORS } from "./passing-errors.ts";

/** What a host says of who may ask it for what (RFC 9309). */
export interface RobotsRules {
  readonly allows: (url: string) => boolean;
  /** Whether the host could say: one that failed to allows nothing until it is asked again. */
  readonly isKnown: boolean;
  /** Milliseconds that it wants between two questions; 0 where it says nothing. */
  readonly delay: number;
  /** Until when to go by them. */
  readonly until: number;
}

/**
 * The rules of a host's `robots.txt`, got by `fetch`. No such file allows everything; a server that can't say allows nothing for now.
 *
 * @throws IntakeError what `fetch` throws of hosts that may not be asked at all.
 */
export async function robotsRules(origin: string, fetch: (url: string) => Promise<Fetched>, now: () => number): Promise<RobotsRules> {
  const url = `${origin}/robots.txt`;
  const rules = await rulesAt(url, fetch);
  const until = now() + (rules === null ? UNKNOWN_FOR : KNOWN_FOR);
  if (rules === null) return { allows: () => false, isKnown: false, delay: 0, until };
  const robot = robotsParser(url, rules);
  return {
    allows: (asked) => robot.isAllowed(asked, AGENT) ?? true,
    isKnown: true,
    delay: Math.min(LONGEST_DELAY, (robot.getCrawlDelay(AGENT) ?? 0) * 1000),
    until,
  };
}

/** Its types say that the function lies one step deeper than it does. */
const robotsParser = robots as unknown as typeof robots.default;

/** What we are called in `robots.txt`. */
const AGENT = "Isnad";

/** `null` where the host fails to say. */
async function rulesAt(url: string, fetch: (url: string) => Promise<Fetched>): Promise<string | null> {
  try {
    const { status, bytes } = await fetch(url);
    if (status === 200) return new TextDecoder().decode(bytes.subarray(0, MOST_READ));
    return status === 429 || status >= 500 ? null : "";
  } catch (error) {
    if (error instanceof IntakeError && PASSING_ERRORS.has(error.id)) return null;
    throw error;
  }
}

/** RFC 9309 has rules kept for a day at most, and 500 KiB of them read at least. */
const KNOWN_FOR = 24 * 60 * 60_000;
const UNKNOWN_FOR = 15 * 60_000;
const MOST_READ = 512_000;
const LONGEST_DELAY = 60_000;
