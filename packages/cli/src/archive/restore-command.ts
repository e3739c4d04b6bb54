import { Command } from "commander";
import { loadArabic } from "../load-arabic.ts";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { givenPassphrase, passphraseFileOption } from "./passphrase.ts";
import { printVerified } from "./verify-command.ts";

interface RestoreOptions extends ArchiveOptions {
  readonly check: boolean;
  readonly format: RowFormat;
  readonly passphraseFile?: string;
}

export function restoreCommand(): Command {
  return new Command("restore")
    .summary("make an archive again from a back-up, or check that it could be")
    .description(
      "Makes the archive of a back-up again at an empty place and verifies it. With --check nothing is kept: it is restored in memory.",
    )
    .argument("<file>", "a file that isnad backup wrote")
    .addOption(archiveOption())
    .option("--check", "only see whether it could be restored, and whether all in it is right", false)
    .addOption(passphraseFileOption())
    .addOption(rowFormatOption())
    .action(restore);
}

async function restore(file: string, { archive: place, check, format, passphraseFile }: RestoreOptions): Promise<void> {
  const { checkBackup, restoreArchive } = await import("@isnad/archive");
  const backup = { file, passphrase: givenPassphrase(passphraseFile) };
  const { text } = loadArabic();
  await printVerified(await (check ? checkBackup(backup, text) : restoreArchive(backup, place, text)), format);
}
