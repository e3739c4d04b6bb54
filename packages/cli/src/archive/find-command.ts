import { Command, InvalidArgumentError } from "commander";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { claimColumns } from "./claim-columns.ts";
import { printRows } from "./print-rows.ts";
import { addQueryOptions, type QueryOptions, queryOf } from "./query-options.ts";
import { withArchive } from "./with-archive.ts";

interface FindOptions extends ArchiveOptions, QueryOptions {
  readonly format: RowFormat;
  readonly limit: number;
}

export function findCommand(): Command {
  const command = new Command("find")
    .summary("find claims in the archive, each with its words and on whose word it rests")
    .description("Finds what reports say, by who, whom, where, when, how and by words (in all their forms); the latest happening first.")
    .argument("[words...]", "words that the report holds")
    .addOption(archiveOption());
  return addQueryOptions(command).option("--limit <number>", "at most so many", parseLimit, 100).addOption(rowFormatOption()).action(find);
}

async function find(words: readonly string[], options: FindOptions): Promise<void> {
  await withArchive(options.archive, "refuse", async (archive, library) => {
    await printRows(await library.findClaims(archive, queryOf(options, words), options.limit), options.format, claimColumns());
  });
}

/** A whole number of rows. */
export function parseLimit(text: string): number {
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError("expected a whole number from 1.");
  return limit;
}
