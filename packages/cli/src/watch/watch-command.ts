import { resolve } from "node:path";
import type { Archive, Hook, SavedFind } from "@isnad/archive";
import { Command } from "commander";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "../archive/archive-options.ts";
import { type Library, withArchive } from "../archive/with-archive.ts";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { stopSignal } from "../work/stop-signal.ts";
import { readIncoming } from "../workers/read-incoming.ts";
import { checkAgain } from "./check-again.ts";
import { checkWatches } from "./check-watches.ts";
import { namedFeeds } from "./named-feeds.ts";
import { patiently } from "./patiently.ts";
import { parseFind } from "./saved-find.ts";
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
  readonly find?: SavedFind;
  readonly name?: string;
  readonly atom?: string;
  readonly hook?: string;
  readonly allowHost?: string;
  readonly format: RowFormat;
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
    .option(
      "--find <query>",
      "also tell of what is new or changed among what `isnad find` finds by this, for example '--place Gaza'",
      parseFind,
    )
    .option("--name <name>", "what that watch is called; one of that name is replaced")
    .option("--atom <file>", "keep an Atom feed of its alerts there")
    .option("--hook <url>", "post its alerts there")
    .option("--allow-host <host>", "the host that may be told")
    .option("--verbose", "also tell of polls that brought nothing", false)
    .addOption(archiveOption())
    .addOption(byOption())
    .addOption(rowFormatOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(watch);
}

async function watch(urls: readonly string[], options: WatchCommandOptions, command: Command): Promise<void> {
  const { archive: place, by, opml, every } = options;
  const saved = savedWatch(options, command);
  const feeds = await namedFeeds(urls, opml, every);
  const { eventLine } = await import("@isnad/intake");
  const log = watchLog(eventLine, Date.now, options.verbose);
  await withArchive(place, "make", async (archive, library) => {
    if (saved !== null) await library.saveWatch(archive, saved, { by, at: now() });
    await library.addFeeds(archive, feeds, { by, at: now() });
    if (options.once) await library.pollAllNow(archive, Date.now());
    await watchAll(archive, library, options, log);
  });
}

/** The watch that the options name, if they name one; half of one is wrong use. */
function savedWatch({ find, name, atom, hook, allowHost }: WatchCommandOptions, command: Command) {
  if (find === undefined && name === undefined && atom === undefined && hook === undefined) return null;
  if (find === undefined || name === undefined) command.error("error: a watch needs --find and --name");
  return { name, asked: find, atom: atom === undefined ? null : resolve(atom), hook: hookOf(hook, allowHost, command) };
}

function hookOf(hook: string | undefined, host: string | undefined, command: Command): Hook | null {
  if (hook === undefined) return null;
  const url = URL.parse(hook);
  if (!url || host === undefined) command.error("error: --hook needs a whole address, and --allow-host with its host");
  if (url.hostname !== host) command.error(`error: ${url.hostname} was not allowed by --allow-host`);
  return { url: url.href, host };
}

async function watchAll(archive: Archive, library: Library, options: WatchCommandOptions, log: WatchLog): Promise<void> {
  const intake = await import("@isnad/intake");
  const { atOnce, hostDelay, robots, once, allowPrivate, by } = options;
  const stop = stopSignal({ info: log.say, warn: log.say }, STOP_MS);
  const language = loadArabic(chosenArabic(options));
  const ports = worldPorts({ archive, library, intake, log, read: (incoming) => readIncoming(incoming, language), by, allowPrivate });
  const telling = { say: log.say, json: options.format !== "table", allowPrivate };
  const check = () => patiently(() => checkWatches(archive, library, telling), archive, library, log, stop);
  const ended = new AbortController();
  const over = AbortSignal.any([stop, ended.signal]);
  const checking = checkAgain(check, over);
  checking.catch(() => ended.abort());
  const summing = setInterval(log.sum, SUM_MS);
  const watching = { atOnce, hostDelay: hostDelay * 1000, respectRobots: robots, until: once ? "idle" : "stopped" } as const;
  try {
    await patiently(() => intake.watchFeeds(ports, watching, over), archive, library, log, over);
  } finally {
    ended.abort();
    clearInterval(summing);
    await checking;
    log.sum();
  }
  await check();
}

const SUM_MS = 60_000;

/** A host is waited for, reports are stored and alerts told before it ends. */
const STOP_MS = 180_000;
