import { setTimeout } from "node:timers/promises";
import type { Archive, ArchiveError } from "@isnad/archive";
import type { Library } from "../archive/with-archive.ts";
import type { WatchLog } from "./watch-log.ts";

/** Does some work again and again while the archive's server does not answer, a minute at most from one try to the next. Other errors are thrown on. */
export async function patiently(
  work: () => Promise<void>,
  archive: Archive,
  library: Library,
  log: WatchLog,
  stop: AbortSignal,
): Promise<void> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      const known = library.databaseError(error, archive.place);
      if ((known as ArchiveError).id !== "archive-unreachable" || stop.aborted) throw known;
      log.say(`${(known as Error).message}; again in ${wait / 1000} seconds`);
      await setTimeout(wait, undefined, { signal: stop }).catch(() => {});
    }
  }
}

/** Milliseconds. */
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 60_000;
