import { readFileSync } from "node:fs";
import { Option } from "commander";
import { InputError, missingFile } from "../errors.ts";

/** Where a back-up's passphrase is read from; never the command line itself, which others can see. */
export const passphraseFileOption = (): Option =>
  new Option("--passphrase-file <file>", "a file whose first line is the back-up's passphrase; or set ISNAD_PASSPHRASE");

/** The passphrase that was given, by a file or by ISNAD_PASSPHRASE; `null` where there is none. */
export function givenPassphrase(file: string | undefined): string | null {
  const given = file === undefined ? process.env.ISNAD_PASSPHRASE : firstLine(file);
  if (given === "") throw new InputError("passphrase-empty", `${file ?? "ISNAD_PASSPHRASE"}: holds no passphrase`);
  return given ?? null;
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/u)[0] ?? "";
  } catch (cause) {
    throw missingFile(file, cause);
  }
}
