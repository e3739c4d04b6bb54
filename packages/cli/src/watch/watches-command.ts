import type { Watch } from "@isnad/archive";
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
import { parseLimit } from "../archive/find-command.ts";
import { printRows } from "../archive/print-rows.ts";
import { withArchive } from "../archive/with-archive.ts";
import { visible } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { FEED_LENGTH, writeAtom } from "./check-watches.ts";

interface ListOptions extends ArchiveOptions {
  readonly format: RowFormat;
}

interface AlertOptions extends ListOptions {
  readonly limit: number;
  readonly atom?: string;
}

export function watchesCommand(): Command {
  const list = new Command("list")
    .description("Lists the searches that are watched (`isnad watch --find` saves them).")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(listWatches);
  const alerts = new Command("alerts")
    .description("Prints what was new or changed among what a watch finds, the latest first; or writes it as an Atom feed.")
    .argument("<watch>", "its name or id")
    .option("--limit <number>", "at most so many", parseLimit, FEED_LENGTH)
    .option("--atom <file>", "write an Atom feed there instead")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(printAlerts);
  const remove = new Command("remove")
    .description("Ends a watch and forgets what it told.")
    .argument("<watch>", "its name or id")
    .addOption(archiveOption())
    .addOption(byOption())
    .action(removeWatch);
  return new Command("watches")
    .summary("list the searches that are watched, and their alerts; remove them")
    .addCommand(list, { isDefault: true })
    .addCommand(alerts)
    .addCommand(remove);
}

async function listWatches({ archive: place, format }: ListOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => printRows(await library.listWatches(archive), format, WATCH_COLUMNS));
}

async function printAlerts(name: string, { archive: place, format, limit, atom }: AlertOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => {
    const watch = await library.watchNamed(archive, name);
    const entries = await library.listAlerts(archive, watch.id, limit);
    if (atom !== undefined) return writeAtom(atom, watch, library, entries);
    const rows = entries.map((entry) => ({ ...entry, ...library.alertText(entry) }));
    await printRows(rows, format, [
      { heading: "When", cell: ({ at }) => at },
      { heading: "What", cell: ({ subject }) => subject },
      { heading: "Alert", cell: ({ title }) => title },
    ]);
  });
}

async function removeWatch(name: string, { archive: place, by }: ChangeOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => {
    const removed = await library.removeWatch(archive, name, { by, at: now() });
    await write(`${visible(removed.name)} is watched no longer\n`);
  });
}

const WATCH_COLUMNS = [
  { heading: "Watch", cell: ({ id }: Watch) => id },
  { heading: "Name", cell: ({ name }: Watch) => name },
  { heading: "Since", cell: ({ addedAt }: Watch) => addedAt.slice(0, 10) },
  { heading: "Hook", cell: ({ hook }: Watch) => hook?.url ?? "" },
  { heading: "Atom", cell: ({ atom }: Watch) => atom ?? "" },
  {
    heading: "Asks",
    cell: ({ asked }: Watch) => [...asked.words, ...Object.entries(asked.options).map(([name, value]) => `${name}=${value}`)].join(" "),
  },
];
