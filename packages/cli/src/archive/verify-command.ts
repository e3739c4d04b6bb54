import type { Verified } from "@isnad/archive";
import { Command } from "commander";
import { visible } from "../output/isolate.ts";
import { progress } from "../output/progress.ts";
import { write } from "../output/write.ts";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { withArchive } from "./with-archive.ts";

export function verifyCommand(): Command {
  return new Command("verify")
    .summary("check that an archive still is what was stored")
    .description(
      "Checks the chain of the log, every hash, that each span still says what it said, and that no row is lost. Ends with 1 where something is wrong.",
    )
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(verify);
}

async function verify({ archive: place, format }: ArchiveOptions & { readonly format: RowFormat }): Promise<void> {
  const bar = progress();
  try {
    await withArchive(place, "refuse", async ({ db }, { verifyArchive }) => printVerified(await verifyArchive(db, bar.tick), format));
  } finally {
    bar.stop();
  }
}

/** Says what was looked at and what is wrong; a fault makes the command end with 1. */
export async function printVerified(verified: Verified, format: RowFormat): Promise<void> {
  const { reports, readings, spans, changes, lastHash, faults } = verified;
  if (faults.length > 0) process.exitCode = 1;
  if (format !== "table") return write(`${JSON.stringify(verified, null, format === "json" ? 2 : 0)}\n`);
  for (const { id, subject, message } of faults) await write(`${id}  ${visible(subject)}: ${message}\n`);
  const found = faults.length === 0 ? "nothing wrong" : `${faults.length} faults`;
  await write(`${reports} reports, ${readings} readings, ${spans} spans, ${changes} rows of the log: ${found}\n`);
  if (lastHash) await write(`last row of the log: ${lastHash}\n`);
}
