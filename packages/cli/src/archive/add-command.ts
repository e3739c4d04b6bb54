import { setTimeout } from "node:timers/promises";
import type { Added, Archive, ArchiveError, Capture } from "@isnad/archive";
import { Command } from "commander";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { parseDate } from "../commands/parse-date.ts";
import { tellError } from "../commands/tell-error.ts";
import { workersOption } from "../commands/workers-option.ts";
import type { ModelChoice } from "../load-arabic.ts";
import { progress } from "../output/progress.ts";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { batches } from "./batches.ts";
import { captures } from "./captures.ts";
import { outcomePrinter } from "./outcome-printer.ts";
import { type Library, withArchive } from "./with-archive.ts";

interface AddOptions extends ChangeOptions {
  readonly published?: string;
  readonly format: RowFormat;
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function addCommand(): Command {
  return new Command("add")
    .summary("read reports and store them in the archive")
    .description(
      "Reads reports as `isnad read` does, or takes readings that it printed (.jsonl), and stores them: each report of a place once. What is printed is stored.",
    )
    .argument("<file...>", "reports or readings to store")
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--published <date>", 'the day that "today" counts from, for reports that do not say', parseDate)
    .addOption(rowFormatOption())
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(add);
}

async function add(files: readonly string[], options: AddOptions): Promise<void> {
  const { published = null, workers, by, archive: place } = options;
  const choice = chosenArabic(options);
  const all = captures(files, { published, workers, choice, at: now(), onError: tellError });
  const printer = outcomePrinter(options.format);
  const bar = progress();
  try {
    await withArchive(place, "make", async (archive, library) => {
      let stored = 0;
      for await (const batch of batches(all)) {
        const added = await storeBatch(archive, library, batch, by);
        stored += added.filter(({ outcome }) => outcome !== "known").length;
        for (const [at, one] of added.entries()) await printer.each(one, batch[at] as Capture);
        bar.tick(batch.length);
      }
      await library.tidyArchive(archive, stored);
    });
  } finally {
    bar.stop();
    await printer.end();
  }
}

/** Stores a batch. A server that was stopped is waited for a while; the batch is stored once, however often it is tried. */
async function storeBatch(archive: Archive, library: Library, batch: readonly Capture[], by: string): Promise<readonly Added[]> {
  for (const wait of [...WAITS, null]) {
    try {
      return await library.addReadings(archive, batch, { by, at: now() });
    } catch (error) {
      const known = library.databaseError(error, archive.place);
      if (wait === null || (known as ArchiveError).id !== "archive-unreachable") throw known;
      await setTimeout(wait);
    }
  }
  return [];
}

/** Milliseconds: half a minute in all. */
const WAITS = [500, 1000, 2000, 4000, 8000, 16000];
