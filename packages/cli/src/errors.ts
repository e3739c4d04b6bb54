import { IntakeError as InputError } from "@isnad/intake/formats";

/** An error of the outside world, the same as intake's: what came, where, and what to do. `id` stays the same from version to version. */
export { InputError };

const fileError = (id: string, explain: (where: string) => string) => (where: string, cause?: unknown) =>
  new InputError(id, `${where}: ${explain(where)}`, { cause });

export const missingFile = fileError("input-missing", () => "no such file; check the name");
export const directoryGiven = fileError("input-directory", (path) => `a directory, not a file; name its files, for example ${path}/*.txt`);
export const unreadableFile = fileError("input-unreadable", () => "could not be opened; check its permissions");
export const unwritableFile = fileError(
  "output-unwritable",
  () => "could not be written; check the folder, its permissions and the space left",
);
export const emptyFile = fileError("input-empty", () => "the file is empty");
export const unknownKind = fileError(
  "input-kind",
  () => "only .txt, .html and .jsonl files go through the queue; `isnad add` reads others",
);
export const wrongReading = fileError("input-reading", () => "no reading as isnad read prints it; the other lines were still stored");
export const unknownReport = fileError("input-no-such-report", () => "holds no report of that id");
export const offsetOutside = fileError("offset-outside", () => "the offset lies past the end of the text");

/** `message` begins with the lexicon's file and line. */
export const wrongLexicon = (message: string, cause: unknown): InputError => new InputError("lexicon-line", message, { cause });
