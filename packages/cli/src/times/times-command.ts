import { times } from "@isnad/arabic";
import { Command } from "commander";
import { parseDate } from "../commands/parse-date.ts";
import { loadArabic } from "../load-arabic.ts";
import { timesTable } from "./times-table.ts";

interface TimesOptions {
  readonly published?: string;
}

export function timesCommand(): Command {
  return new Command("times")
    .summary("find expressions of time in a text and say why")
    .description(
      "Prints every expression of time in an Arabic text: which days it means, what it was counted from, and which rules found it.",
    )
    .argument("<text>", "Arabic text")
    .option("--published <date>", 'the day that "today" counts from', parseDate)
    .action((text: string, { published }: TimesOptions) => {
      process.stdout.write(`${timesTable(times(text, published ?? null, loadArabic()))}\n`);
    });
}
