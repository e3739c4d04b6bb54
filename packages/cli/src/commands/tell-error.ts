/** Says what could not be read; the command goes on and ends with status 1. */
export function tellError(error: { readonly id: string; readonly message: string }): void {
  process.stderr.write(`isnad: ${error.message} [${error.id}]\n`);
  process.exitCode = 1;
}
