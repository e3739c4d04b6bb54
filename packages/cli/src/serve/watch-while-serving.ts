import type { Archive } from "@isnad/archive";
import type { Reader } from "@isnad/server";
import { checkAgain } from "../watch/check-again.ts";
import { checkWatches } from "../watch/check-watches.ts";
import { watchLog } from "../watch/watch-log.ts";
import { worldPorts } from "../watch/world-ports.ts";

/**
 * Polls the archive's feeds and tells what its watches find until `stop`: while the server has a folder, nobody else can. On a PostgreSQL server `isnad watch` does it beside us, so
 * nothing happens here.
 */
export async function watchWhileServing(archive: Archive, reader: Reader, by: string, stop: AbortSignal): Promise<void> {
  if (archive.kind !== "pglite") return;
  const [intake, library] = await Promise.all([import("@isnad/intake"), import("@isnad/archive")]);
  const allowPrivate: readonly string[] = [];
  const log = watchLog(intake.eventLine, Date.now, false);
  const ports = worldPorts({ archive, library, intake, log, read: reader.read, by, allowPrivate });
  const check = () => checkWatches(archive, library, { say: log.say, json: false, allowPrivate });
  const watching = { atOnce: 4, hostDelay: 2000, respectRobots: true, until: "stopped" } as const;
  await Promise.all([intake.watchFeeds(ports, watching, stop), checkAgain(check, stop)]);
}
