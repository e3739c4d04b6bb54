import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Command } from "commander";
import { missingFile } from "../errors.ts";
import { archiveOption, byOption, type ChangeOptions, now } from "./archive-options.ts";
import { withArchive } from "./with-archive.ts";

export function importCommand(): Command {
  return new Command("import")
    .summary("take an export in jsonl back into an archive")
    .description("Takes what `isnad export` wrote as jsonl into an archive: all of it or nothing. What is there already is left as it is.")
    .argument("<file>", "the file, or - for standard input")
    .addOption(archiveOption())
    .addOption(byOption())
    .action(importRecord);
}

async function importRecord(file: string, { archive: place, by }: ChangeOptions): Promise<void> {
  await withArchive(place, "make", async (archive, library) => {
    const counts = await library.importLines(archive, linesOf(file), { by, at: now() });
    await library.tidyArchive(archive, counts.reports ?? 0);
    const told = Object.entries(counts).filter(([, count]) => count > 0);
    process.stderr.write(`${told.map(([table, count]) => `${count} ${table}`).join(", ") || "nothing new"}\n`);
  });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw missingFile(file, cause);
  }
}
