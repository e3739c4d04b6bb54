import { setTimeout } from "node:timers/promises";
import type { Archive, Capture } from "@isnad/archive";
import type { BroughtReport, FeedItem, Obtained, WatchPorts } from "@isnad/intake";
import type { Reader } from "@isnad/server";
import { now } from "../archive/archive-options.ts";
import { checkAgain } from "../watch/check-again.ts";
import { checkWatches } from "../watch/check-watches.ts";
import { watchLog } from "../watch/watch-log.ts";

/**
 * Polls the archive's feeds and tells what its watches find until `stop`: while the server has a folder, nobody else can. On a PostgreSQL server `isnad watch` does it beside us, so
 * nothing happens here.
 */
export async function watchWhileServing(archive: Archive, reader: Reader, by: string, stop: AbortSignal): Promise<void> {
  if (archive.kind !== "pglite") return;
  const [intake, library] = await Promise.all([import("@isnad/intake"), import("@isnad/archive")]);
  const log = watchLog(intake.eventLine, Date.now, false);
  const ports: WatchPorts = {
    now: Date.now,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
    random: Math.random,
    fetch: (url, headers) => intake.fetchSafely(url, { headers }),
    store: library.feedStore<FeedItem, Obtained>(archive),
    take: (brought) => take(archive, reader, by, brought),
    tell: log.tell,
  };
  const check = () => checkWatches(archive, library, { say: log.say, json: false, allowPrivate: [] });
  const watching = { atOnce: 4, hostDelay: 2000, respectRobots: true, until: "stopped" } as const;
  await Promise.all([intake.watchFeeds(ports, watching, stop), checkAgain(check, stop)]);
}

/** Reads on the server's threads, and stores. */
async function take(archive: Archive, reader: Reader, by: string, brought: readonly BroughtReport[]): Promise<readonly string[]> {
  const [{ evidenceOf }, { addReadings }] = await Promise.all([import("@isnad/intake"), import("@isnad/archive")]);
  const captures = await Promise.all(
    brought.map(
      async ({ report, issues, bytes, obtained, textFrom }): Promise<Capture> => ({
        reading: await reader.read({ report, issues }),
        bytes,
        obtainedFrom: obtained.finalUrl,
        obtainedAt: obtained.fetchedAt,
        evidence: evidenceOf(obtained, bytes, textFrom),
      }),
    ),
  );
  const added = await addReadings(archive, captures, { by, at: now() });
  return added.map(({ report }) => report);
}
