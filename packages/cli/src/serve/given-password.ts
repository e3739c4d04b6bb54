import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { InputError, missingFile } from "../errors.ts";

/** A password from a file's first line, the environment or the keyboard; never from the command line, which others on the machine can see. */
export async function givenPassword(file: string | undefined): Promise<string> {
  if (file !== undefined) return firstLine(file);
  if (process.env.ISNAD_PASSWORD !== undefined) return process.env.ISNAD_PASSWORD;
  if (!process.stdin.isTTY) throw new InputError("password-missing", "no password: give --password-file or set ISNAD_PASSWORD");
  return typed("password: ");
}

function firstLine(file: string): string {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/u)[0] ?? "";
  } catch (cause) {
    throw missingFile(file, cause);
  }
}

/** Asks without showing what is typed. */
async function typed(question: string): Promise<string> {
  process.stderr.write(question);
  const output = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
