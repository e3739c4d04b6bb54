import type { Added } from "@isnad/archive";
import type { Report } from "@isnad/reader";
import { isolate } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import type { RowFormat } from "./archive-options.ts";

/** Prints what became of each report, as it comes, and at the end how many there were of each kind. */
export function outcomePrinter(format: RowFormat): {
  /** `since` is when the version before was fetched, where the report is a page that changed. */
  readonly each: (added: Added, report: Report, since: string | null) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  const counts = { new: 0, known: 0, copy: 0 };
  return {
    each: async (added, report, since) => {
      const separator = counts.new + counts.known + counts.copy === 0 ? "[\n" : ",\n";
      counts[added.outcome]++;
      const told = JSON.stringify({ ...added, id: report.id });
      if (format === "jsonl") await write(`${told}\n`);
      else if (format === "json") await write(`${separator}${told}`);
      else
        await write(
          `${added.outcome.padEnd(5)}  ${added.report}${added.copyOf ? ` of ${added.copyOf}` : ""}  ${isolate(report.id)}${changed(added, since)}\n`,
        );
    },
    end: async () => {
      const all = counts.new + counts.known + counts.copy;
      if (format === "json") await write(all === 0 ? "[]\n" : "\n]\n");
      process.stderr.write(`${counts.new} new, ${counts.copy} copies of others, ${counts.known} known\n`);
    },
  };
}

const changed = ({ report, versionOf }: Added, since: string | null): string =>
  versionOf === null ? "" : `  changed since ${since}: isnad versions ${report}`;
