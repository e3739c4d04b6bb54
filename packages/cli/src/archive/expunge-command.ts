import { Command } from "commander";
import { InputError } from "../errors.ts";
import { visible } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { archiveOption, byOption, type ChangeOptions, now } from "./archive-options.ts";
import { withArchive } from "./with-archive.ts";

interface ExpungeOptions extends ChangeOptions {
  readonly person?: string;
  readonly reason: string;
  readonly yes: boolean;
}

export function expungeCommand(): Command {
  return new Command("expunge")
    .summary("remove reports, or every report that names a person, for good")
    .description(
      "Removes reports with all that was read from them; the log keeps only that, and why. Without --yes it says what would go. A report's text is never altered: a person goes with the reports that name them.",
    )
    .argument("[report...]", "ids of reports")
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--person <name>", "every report that names this person: an entity's id, or a name that only one has")
    .requiredOption("--reason <text>", "why, for the archive's log; do not name there what is to be gone")
    .option("--yes", "do it", false)
    .action(expunge);
}

async function expunge(reports: readonly string[], { archive: place, by, person, reason, yes }: ExpungeOptions): Promise<void> {
  if ((person === undefined) === (reports.length === 0)) throw new InputError("expunge-what", "name reports, or a --person, not both");
  await withArchive(place, "refuse", async (archive, { expungeReports, reportsNaming }) => {
    const ids = person === undefined ? reports : await reportsNaming(archive.db, person, archive.spelling);
    if (!yes) return write(`${ids.join("\n")}\n${ids.length} reports would go; --yes removes them\n`);
    const { copies, backups } = await expungeReports(archive, ids, { by, at: now(), reason });
    await write(`${ids.length} reports are gone\n`);
    for (const copy of copies) await write(`${copy}: says the same, and stays\n`);
    for (const { file, at } of backups) await write(`${visible(file)}: a back-up of ${at} that still holds them; destroy it\n`);
  });
}
