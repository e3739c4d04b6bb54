import { setTimeout } from "node:timers/promises";
import type { Archive, Capture } from "@isnad/archive";
import type { BroughtReport, FeedItem, Obtained, WatchPorts } from "@isnad/intake";
import type { Reader } from "@isnad/server";
import { now } from "../archive/archive-options.ts";
import { watchLog } from "../watch/watch-log.ts";

/**
 * Polls the archive's feeds until `stop`: while the server has a folder, nobody else can. On a PostgreSQL server `isnad watch` does it beside us, so
 * nothing happens here.
 */
export async function watchWhileServing(archive: Archive, reader: Reader, by: string, stop: AbortSignal): Promise<void> {
  if (archive.kind !== "pglite") return;
  const [intake, { feedStore }] = await Promise.all([import("@isnad/intake"), import("@isnad/archive")]);
  const ports: WatchPorts = {
    now: Date.now,
    sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
    random: Math.random,
    fetch: (url, headers) => intake.fetchSafely(url, { headers }),
    store: feedStore<FeedItem, Obtained>(archive),
    take: (brought) => take(archive, reader, by, brought),
    tell: watchLog(intake.eventLine, Date.now, false).tell,
  };
  await intake.watchFeeds(ports, { atOnce: 4, hostDelay: 2000, respectRobots: true, until: "stopped" }, stop);
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
