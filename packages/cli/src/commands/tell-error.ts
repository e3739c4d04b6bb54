import type { InputError } from "../errors.ts";

/** Says what could not be read; the command goes on and ends with status 1. */
export function tellError(error: InputError): void {
  process.stderr.write(`isnad: ${error.message} [${error.id}]\n`);
  process.exitCode = 1;
}
