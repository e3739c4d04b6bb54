import { Command } from "commander";
import { byOption, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { printVerified } from "./verify-command.ts";
import { withArchive } from "./with-archive.ts";

interface MigrateOptions {
  readonly by: string;
  readonly format: RowFormat;
}

export function archiveCommand(): Command {
  const archive = new Command("archive").summary("move an archive to another database");
  archive
    .command("migrate")
    .description(
      "Makes an archive again at an empty place, from a folder to PostgreSQL or back, with its log, and verifies it. The first stays as it is.",
    )
    .argument("<from>", "a folder, or a postgres:// address")
    .argument("<to>", "likewise; nothing may be there yet")
    .addOption(byOption())
    .addOption(rowFormatOption())
    .action(migrate);
  return archive;
}

const migrate = (from: string, to: string, { by, format }: MigrateOptions): Promise<void> =>
  withArchive(from, "refuse", async (archive, library) =>
    printVerified(await library.migrateArchive(archive, to, { by, at: now() }), format),
  );
