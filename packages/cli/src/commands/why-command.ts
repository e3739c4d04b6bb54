import type { IncomingReport } from "@isnad/intake/formats";
import { read } from "@isnad/reader";
import { Command, InvalidArgumentError } from "commander";
import { offsetOutside, unknownReport } from "../errors.ts";
import { readReports } from "../input/read-reports.ts";
import { loadArabic } from "../load-arabic.ts";
import { write } from "../output/write.ts";
import { tellChain } from "../why/tell-chain.ts";
import { parseDate } from "./parse-date.ts";
import { tellError } from "./tell-error.ts";

interface WhyOptions {
  readonly report?: string;
  readonly published?: string;
}

export function whyCommand(): Command {
  return new Command("why")
    .summary("say on whose word the words at an offset rest")
    .description(
      "Prints for the words at an offset of a report's text (UTF-16 units): whose word they rest on, link by link, with the rule of each.",
    )
    .argument("<file>", "the report, or a file of reports")
    .argument("<offset>", "where the words stand in its text", parseOffset)
    .option("--report <id>", "which report of the file; the first where none is named")
    .option("--published <date>", 'the day that "today" counts from, for a report that does not say', parseDate)
    .action(tellWhy);
}

async function tellWhy(file: string, offset: number, options: WhyOptions): Promise<void> {
  const incoming = await findReport(readReports([file], tellError), options.report);
  if (!incoming) return process.exitCode ? undefined : tellError(unknownReport(file));
  const { report } = incoming;
  if (offset >= report.text.length) return tellError(offsetOutside(file));
  const reading = read({ ...report, published: report.published ?? options.published ?? null }, loadArabic());
  await write(tellChain(reading, offset));
}

async function findReport(reports: AsyncIterable<IncomingReport>, id: string | undefined): Promise<IncomingReport | null> {
  for await (const incoming of reports) if (id === undefined || incoming.report.id === id) return incoming;
  return null;
}

function parseOffset(text: string): number {
  const offset = Number(text);
  if (!Number.isInteger(offset) || offset < 0) throw new InvalidArgumentError("expected a whole number from 0.");
  return offset;
}
