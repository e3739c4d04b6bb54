import { resolve } from "node:path";
import { Command } from "commander";
import { InputError } from "../errors.ts";
import { write } from "../output/write.ts";
import { archiveOption, byOption, type ChangeOptions, now } from "./archive-options.ts";
import { givenPassphrase, passphraseFileOption } from "./passphrase.ts";
import { withArchive } from "./with-archive.ts";

interface BackupOptions extends ChangeOptions {
  readonly encrypt: boolean;
  readonly passphraseFile?: string;
}

export function backupCommand(): Command {
  return new Command("backup")
    .summary("write all of an archive to one file")
    .description("Writes all that an archive holds, its log included, to one file; with --encrypt as age encrypts with a passphrase.")
    .argument("<file>", "the back-up to write")
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--encrypt", "with the passphrase of --passphrase-file or ISNAD_PASSPHRASE", false)
    .addOption(passphraseFileOption())
    .action(backup);
}

async function backup(file: string, { archive: place, by, encrypt, passphraseFile }: BackupOptions): Promise<void> {
  const passphrase = encrypt ? givenPassphrase(passphraseFile) : null;
  if (encrypt && passphrase === null)
    throw new InputError("passphrase-missing", "no passphrase: give --passphrase-file or set ISNAD_PASSPHRASE");
  const made = await withArchive(place, "refuse", (archive, { backupArchive }) =>
    backupArchive(archive, resolve(file), passphrase, { by, at: now() }),
  );
  await write(`${made.file}: ${made.reports} reports, ${made.bytes} bytes${made.encrypted ? ", encrypted" : ""}\n`);
}
