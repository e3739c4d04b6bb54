import type { ListedFeed } from "@isnad/archive";
import { Command } from "commander";
import {
  type ArchiveOptions,
  archiveOption,
  byOption,
  type ChangeOptions,
  now,
  type RowFormat,
  rowFormatOption,
} from "../archive/archive-options.ts";
import { printRows } from "../archive/print-rows.ts";
import { withArchive } from "../archive/with-archive.ts";
import { visible } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { namedFeeds } from "./named-feeds.ts";
import { everyOption, opmlOption } from "./watch-options.ts";

interface ListOptions extends ArchiveOptions {
  readonly format: RowFormat;
}

interface AddOptions extends ChangeOptions {
  readonly opml?: string;
  readonly every: number;
}

export function feedsCommand(): Command {
  const list = new Command("list")
    .description("Lists the feeds that are watched, how they do and what they brought.")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(listFeeds);
  const add = new Command("add")
    .description("Watches feeds from now on; `isnad watch` polls them. A feed that is watched already gets the new pace.")
    .argument("[feed...]", "addresses of RSS, Atom or JSON feeds")
    .addOption(opmlOption())
    .addOption(everyOption())
    .addOption(archiveOption())
    .addOption(byOption())
    .action(addFeeds);
  const remove = new Command("remove")
    .description("Watches a feed no longer. Its reports stay; what of it waits to be fetched is forgotten.")
    .argument("<feed>", "its address or id")
    .addOption(archiveOption())
    .addOption(byOption())
    .action(removeFeed);
  return new Command("feeds")
    .summary("list the feeds that are watched, with their health; add and remove them")
    .addCommand(list, { isDefault: true })
    .addCommand(add)
    .addCommand(remove);
}

async function listFeeds({ archive: place, format }: ListOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => printRows(await library.listFeeds(archive), format, COLUMNS));
}

async function addFeeds(urls: readonly string[], { archive: place, by, opml, every }: AddOptions): Promise<void> {
  const feeds = await namedFeeds(urls, opml, every);
  await withArchive(place, "make", async (archive, library) => {
    const added = await library.addFeeds(archive, feeds, { by, at: now() });
    await write(`${added} feeds added, ${feeds.length - added} watched already; \`isnad watch\` polls them\n`);
  });
}

async function removeFeed(feed: string, { archive: place, by }: ChangeOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => {
    const removed = await library.removeFeed(archive, feed, { by, at: now() });
    await write(`${visible(removed.url)} is watched no longer\n`);
  });
}

const COLUMNS = [
  { heading: "Feed", cell: ({ id }: ListedFeed) => id },
  { heading: "Health", cell: health },
  { heading: "Every", cell: ({ everyMinutes }: ListedFeed) => `${everyMinutes} min` },
  { heading: "Last answer", cell: ({ answeredAt }: ListedFeed) => minute(answeredAt) },
  { heading: "Last new", cell: ({ newAt }: ListedFeed) => minute(newAt) },
  { heading: "Next poll", cell: ({ nextAt, state }: ListedFeed) => (state === "watched" ? minute(nextAt) : "never") },
  { heading: "Reports", cell: ({ stored }: ListedFeed) => String(stored) },
  { heading: "Waiting", cell: ({ waiting }: ListedFeed) => String(waiting) },
  { heading: "Unread", cell: ({ failed }: ListedFeed) => String(failed) },
  { heading: "Name", cell: ({ title }: ListedFeed) => title ?? "" },
  { heading: "Address", cell: ({ url }: ListedFeed) => url },
  { heading: "Problem", cell: ({ problem }: ListedFeed) => problem ?? "" },
];

/** In a word how a feed does. */
function health({ state, failures, askedAt }: ListedFeed): string {
  if (state === "gone") return "gone";
  if (state === "same") return "same as another";
  if (askedAt === null) return "not asked yet";
  return failures === 0 ? "well" : `failed ${failures} times`;
}

const minute = (at: number | null): string => (at === null ? "never" : `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`);
