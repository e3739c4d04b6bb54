import type { Archive } from "@isnad/archive";
import { Command } from "commander";
import { archiveOption, byOption, type ChangeOptions, now } from "../archive/archive-options.ts";
import { type Library, withArchive } from "../archive/with-archive.ts";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { stopSignal } from "../work/stop-signal.ts";
import { namedFeeds } from "./named-feeds.ts";
import { type WatchLog, watchLog } from "./watch-log.ts";
import { everyOption, opmlOption, repeated, wholeNumber } from "./watch-options.ts";
import { worldPorts } from "./world-ports.ts";

interface WatchCommandOptions extends ChangeOptions {
  readonly opml?: string;
  readonly every: number;
  readonly once: boolean;
  readonly hostDelay: number;
  readonly atOnce: number;
  readonly robots: boolean;
  readonly allowPrivate: readonly string[];
  readonly verbose: boolean;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function watchCommand(): Command {
  return new Command("watch")
    .summary("poll feeds and store what they bring, as it comes")
    .description(
      "Polls the feeds that are watched, those named here from now on too, and stores each new item as a report, its page fetched where the feed has only a part. Goes on where it left off, until SIGINT or SIGTERM; what is under way then is finished.",
    )
    .argument("[feed...]", "addresses of RSS, Atom or JSON feeds to watch from now on")
    .addOption(opmlOption())
    .addOption(everyOption())
    .option("--once", "poll every feed now, take what it brings, and end", false)
    .option("--host-delay <seconds>", "leave a host alone for so long after a question", wholeNumber(1, 3600), 2)
    .option("--at-once <number>", "ask so many hosts at once", wholeNumber(1, 64), 8)
    .option("--no-robots", "also fetch what a host's robots.txt does not want fetched")
    .option("--allow-private <host>", "this host may be in a private network, and on any port; may be repeated", repeated, [])
    .option("--verbose", "also tell of polls that brought nothing", false)
    .addOption(archiveOption())
    .addOption(byOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(watch);
}

async function watch(urls: readonly string[], options: WatchCommandOptions): Promise<void> {
  const { archive: place, by, opml, every } = options;
  const feeds = await namedFeeds(urls, opml, every);
  const { eventLine } = await import("@isnad/intake");
  const log = watchLog(eventLine, Date.now, options.verbose);
  await withArchive(place, "make", async (archive, library) => {
    await library.addFeeds(archive, feeds, { by, at: now() });
    if (options.once) await library.pollAllNow(archive, Date.now());
    await watchAll(archive, library, options, log);
  });
}

async function watchAll(archive: Archive, library: Library, options: WatchCommandOptions, log: WatchLog): Promise<void> {
  const { watchFeeds } = await import("@isnad/intake");
  const stop = stopSignal({ info: log.say, warn: log.say });
  const ports = worldPorts({
    archive,
    library,
    log,
    language: loadArabic(chosenArabic(options)),
    by: options.by,
    allowPrivate: options.allowPrivate,
  });
  const { atOnce, hostDelay, robots, once } = options;
  try {
    await watchFeeds(ports, { atOnce, hostDelay: hostDelay * 1000, respectRobots: robots, until: once ? "idle" : "stopped" }, stop);
  } finally {
    log.end();
  }
}
