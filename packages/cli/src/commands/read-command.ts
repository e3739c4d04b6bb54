import type { Reading } from "@isnad/reader";
import { Command, Option } from "commander";
import { dated } from "../input/dated.ts";
import { type ReadingOptions, readReports } from "../input/read-reports.ts";
import type { ModelChoice } from "../load-arabic.ts";
import type { LabelLanguage } from "../output/labels.ts";
import { progress } from "../output/progress.ts";
import { readingTable } from "../output/reading-table.ts";
import { write } from "../output/write.ts";
import { readMany } from "../workers/read-many.ts";
import { chosenArabic, lexiconOption, modelOption } from "./arabic-options.ts";
import { allowPrivateOption, columnsOption } from "./input-options.ts";
import { parseDate } from "./parse-date.ts";
import { tellError } from "./tell-error.ts";
import { workersOption } from "./workers-option.ts";

interface ReadOptions extends ReadingOptions {
  readonly published?: string;
  readonly format?: "table" | "json" | "jsonl";
  readonly lang: LabelLanguage;
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function readCommand(): Command {
  return new Command("read")
    .summary("read reports and print what they say")
    .description(
      "Reads reports (.txt, .html, .jsonl, and whatever `isnad add` takes, or - for standard input) and prints who did what to whom, when, where, and on whose word.",
    )
    .argument("<file...>", "reports to read")
    .option("--published <date>", 'the day that "today" counts from, for reports that do not say', parseDate)
    .addOption(columnsOption())
    .addOption(allowPrivateOption())
    .addOption(new Option("--format <format>", "table on a terminal, else jsonl").choices(["table", "json", "jsonl"]))
    .addOption(new Option("--lang <language>", "labels of the table").choices(["en", "ar"]).default("en"))
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(readFiles);
}

async function readFiles(files: readonly string[], options: ReadOptions): Promise<void> {
  const format = options.format ?? (process.stdout.isTTY ? "table" : "jsonl");
  const readings = readMany(
    dated(readReports(files, tellError, options), options.published ?? null),
    options.workers,
    chosenArabic(options),
  );
  const bar = progress();
  const print = PRINTERS[format](options);
  try {
    for await (const reading of readings) {
      await print.each(reading);
      bar.tick();
    }
    await print.end();
  } finally {
    bar.stop();
  }
}

interface Printer {
  readonly each: (reading: Reading) => Promise<void>;
  readonly end: () => Promise<void>;
}

const PRINTERS: Readonly<Record<"table" | "json" | "jsonl", (options: ReadOptions) => Printer>> = {
  jsonl: () => ({ each: (reading) => write(`${JSON.stringify(reading)}\n`), end: async () => {} }),
  table: ({ lang }) => ({
    each: (reading) => write(`${readingTable(reading, lang, process.stdout.columns ?? 140)}\n`),
    end: async () => {},
  }),
  json: () => jsonPrinter(),
};

/** One reading stands alone; several are an array. The first is held until it is known which. */
function jsonPrinter(): Printer {
  let first: Reading | null = null;
  let count = 0;
  return {
    each: async (reading) => {
      count++;
      if (count === 1) first = reading;
      else await write(`${count === 2 ? `[${JSON.stringify(first, null, 2)}` : ""},\n${JSON.stringify(reading, null, 2)}`);
    },
    end: async () => {
      if (count === 1) await write(`${JSON.stringify(first, null, 2)}\n`);
      if (count > 1) await write("]\n");
    },
  };
}
