import { writeFile } from "node:fs/promises";
import type { Partition } from "@isnad/work";
import { Command, Option } from "commander";
import { write } from "../output/write.ts";
import { exportParquet, parsePartition } from "../work/export-parquet.ts";
import { type ArchiveOptions, archiveOption } from "./archive-options.ts";
import { EXPORT_FORMATS, REDACTIONS } from "./export-formats.ts";
import { exportWarc } from "./export-warc.ts";
import { addQueryOptions, isAsked, type QueryOptions, queryOf } from "./query-options.ts";
import { withArchive } from "./with-archive.ts";
import { writeWhole } from "./write-whole.ts";

interface ExportOptions extends ArchiveOptions, QueryOptions {
  readonly format: string;
  readonly out?: string;
  readonly raw: boolean;
  readonly all: boolean;
  readonly redact?: string;
  readonly partition: readonly Partition[];
}

export function exportCommand(): Command {
  const command = new Command("export")
    .summary("write the archive's record in a format that other tools read")
    .description(
      "Writes the record as it stands after review: all of it, or the claims that words and options ask for. With --out FILE, FILE.lossy.json counts and names what the format could not hold; without, it is told on standard error.",
    )
    .argument("[words...]", "words that the reports hold")
    .addOption(archiveOption())
    .addOption(
      new Option("--format <format>", "jsonl is lossless and can be imported").choices([...EXPORT_FORMATS, "warc"]).default("jsonl"),
    )
    .option("--out <file>", "where to write it, for parquet a folder; standard output where none is named")
    .option("--raw", "leave cells that a spreadsheet would run as formulas (for machines)", false)
    .option("--all", "event formats also take what was negated, not realised or only mentioned", false)
    .addOption(
      new Option("--partition <columns>", "what folders of parquet are parted by")
        .argParser(parsePartition)
        .default(["year", "source"], "year,source"),
    )
    .addOption(new Option("--redact <profile>", "stable pseudonyms for the names of people").choices(REDACTIONS));
  return addQueryOptions(command).action(exportRecord);
}

async function exportRecord(words: readonly string[], options: ExportOptions, command: Command): Promise<void> {
  const { archive: place, format, out, redact = null } = options;
  if (redact !== null && format === "jsonl")
    command.error("error: jsonl is the lossless format and is not redacted; choose another with --format");
  if (redact !== null && format === "warc") command.error("error: warc holds what was fetched as it is and is not redacted");
  const query = queryOf(options, words);
  const isSelection = isAsked(query);
  if (isSelection && format === "jsonl") command.error("error: jsonl is the whole record; choose another --format for a selection");
  if (format === "parquet" && out === undefined) command.error("error: parquet is written to a folder; name it with --out");
  await withArchive(place, "refuse", async (archive, library) => {
    const { db } = archive;
    const selection = isSelection ? await library.selectClaims(archive, query) : null;
    if (format === "warc") return exportWarc(library.keptCaptures(db, selection?.reports ?? null), out);
    const redaction = redact === null ? null : await library.archiveRedaction(db, redact);
    if (format === "parquet" && out !== undefined)
      return exportParquet(archive, library, out, { redaction, selection, partition: options.partition });
    const { text, loss } = library.exportArchive(db, format, { raw: options.raw, all: options.all, redaction, selection });
    if (out === undefined) {
      for await (const piece of text) await write(piece);
      process.stderr.write(`${JSON.stringify(loss())}\n`);
    } else {
      await writeWhole(out, text);
      await writeFile(`${out}.lossy.json`, `${JSON.stringify(loss(), null, 2)}\n`);
    }
  });
}
