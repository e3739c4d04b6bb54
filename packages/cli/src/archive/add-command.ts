import type { Added, Archive } from "@isnad/archive";
import type { Columns } from "@isnad/intake/formats";
import type { Report } from "@isnad/reader";
import { Command } from "commander";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { allowPrivateOption, columnsOption } from "../commands/input-options.ts";
import { parseDate } from "../commands/parse-date.ts";
import { tellError } from "../commands/tell-error.ts";
import { workersOption } from "../commands/workers-option.ts";
import { wrongReading } from "../errors.ts";
import type { ModelChoice } from "../load-arabic.ts";
import { progress } from "../output/progress.ts";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { captures } from "./captures.ts";
import { outcomePrinter } from "./outcome-printer.ts";
import { type Library, withArchive } from "./with-archive.ts";

interface AddOptions extends ChangeOptions {
  readonly published?: string;
  readonly columns?: Columns;
  readonly allowPrivate: readonly string[];
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
    .argument(
      "<file|address...>",
      "reports or readings to store: .txt, .html, .jsonl, .csv, feeds, .json, .pdf, .docx, .zip of those, https://…",
    )
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--published <date>", 'the day that "today" counts from, for reports that do not say', parseDate)
    .addOption(columnsOption())
    .addOption(allowPrivateOption())
    .addOption(rowFormatOption())
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(add);
}

async function add(files: readonly string[], options: AddOptions): Promise<void> {
  const { published = null, columns = {}, allowPrivate, workers, by, archive: place } = options;
  const choice = chosenArabic(options);
  const all = captures(files, { published, columns, allowPrivate, workers, choice, at: now(), onError: tellError });
  const printer = outcomePrinter(options.format);
  const bar = progress();
  try {
    await withArchive(place, "make", async (archive, library) => {
      let stored = 0;
      for await (const batch of library.addCaptures(archive, all, () => ({ by, at: now() }), tellNone)) {
        stored += batch.added.filter(({ outcome }) => outcome !== "known").length;
        for (const [at, one] of batch.added.entries())
          await printer.each(one, batch.reports[at] as Report, await formerOf(archive, library, one));
        bar.tick(batch.added.length);
      }
      await library.tidyArchive(archive, stored);
    });
  } finally {
    bar.stop();
    await printer.end();
  }
}

const tellNone = (from: string): void => tellError(wrongReading(from));

/** When the version before was fetched, where a report is a page that changed. */
async function formerOf({ db }: Archive, { listVersions }: Library, { versionOf }: Added): Promise<string | null> {
  if (versionOf === null) return null;
  const versions = await listVersions(db, versionOf);
  return versions.find(({ report }) => report === versionOf)?.evidence.fetchedAt ?? null;
}
