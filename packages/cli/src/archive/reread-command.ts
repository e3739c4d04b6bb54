import type { Reread } from "@isnad/archive";
import type { IncomingReport } from "@isnad/intake/formats";
import { type Reading, VERSION } from "@isnad/reader";
import { Command } from "commander";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { workersOption } from "../commands/workers-option.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { isolate } from "../output/isolate.ts";
import { progress } from "../output/progress.ts";
import { write } from "../output/write.ts";
import { readMany } from "../workers/read-many.ts";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { batches } from "./batches.ts";
import { withArchive } from "./with-archive.ts";

interface RereadOptions extends ChangeOptions {
  readonly all: boolean;
  readonly format: RowFormat;
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function rereadCommand(): Command {
  return new Command("reread")
    .summary("read the archive's reports again with this version")
    .description(
      "Reads again what another version or model read, prints what changed, and lays reviews over the new readings. Earlier readings are kept.",
    )
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--all", "also what this version and model read", false)
    .addOption(rowFormatOption())
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(reread);
}

async function reread(options: RereadOptions): Promise<void> {
  const { archive: place, by, all, workers, format } = options;
  const choice = chosenArabic(options);
  const bar = progress();
  try {
    await withArchive(place, "refuse", async (archive, { outdatedReadings, rereadReports }) => {
      const reader = { version: VERSION, model: loadArabic(choice).model };
      const readings = readMany(asReports(outdatedReadings(archive.db, reader, all)), workers, choice);
      for await (const batch of batches(readings)) {
        for (const changes of await rereadReports(archive, batch, { by, at: now() })) await printChanges(changes, format);
        bar.tick(batch.length);
      }
    });
  } finally {
    bar.stop();
  }
}

/** What was assumed to read a report's bytes stays said of it: the bytes are not looked at again. */
async function* asReports(readings: AsyncIterable<Reading>): AsyncGenerator<IncomingReport> {
  for await (const { report, issues } of readings) yield { report, issues: issues.filter(({ code }) => OF_BYTES.test(code)) };
}

const OF_BYTES = /^(?:charset-|published-not-a-date$)/u;

async function printChanges({ report, came, gone, changed }: Reread, format: RowFormat): Promise<void> {
  if (format !== "table") return write(`${JSON.stringify({ report, came, gone, changed })}\n`);
  if (came.length + gone.length + changed.length === 0) return;
  const lines = [
    ...came.map(({ said, words }) => `+ ${said} ${isolate(words)}`),
    ...gone.map(({ said, words }) => `- ${said} ${isolate(words)}`),
    ...changed.flatMap(({ from, to }) => [`- ${from.said} ${isolate(from.words)}`, `+ ${to.said} ${isolate(to.words)}`]),
  ];
  await write(`${report}\n${lines.map((line) => `  ${line}\n`).join("")}`);
}
