import { globSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { measure, measureGrowth } from "../bench/measure.ts";
import { readReports } from "../input/read-reports.ts";
import { write } from "../output/write.ts";
import { tellError } from "./tell-error.ts";

export function benchCommand(): Command {
  return new Command("bench")
    .summary("measure speed and memory")
    .description(
      "Reads reports on one thread, after a warm-up, and prints JSON: words per second beside a reference loop, memory, load time.",
    )
    .argument("[file...]", "JSONL reports; the project's own examples where none is given")
    .option("--growth", "also read single reports of 1 kB, 100 kB and 10 MB (minutes)", false)
    .action(async (files: readonly string[], { growth }: { readonly growth: boolean }) => {
      const incoming = await Array.fromAsync(readReports(files.length > 0 ? files : examples(), tellError));
      const texts = incoming.map(({ report }) => report.text);
      const result = { ...measure(texts), ...(growth ? { growth: measureGrowth(texts) } : {}) };
      await write(`${JSON.stringify(result, null, 2)}\n`);
    });
}

const examples = (): string[] => globSync(join(import.meta.dirname, "../../../../examples/*.jsonl")).sort();
