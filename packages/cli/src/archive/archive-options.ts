import { userInfo } from "node:os";
import { Option } from "commander";

/** What every command on an archive takes. */
export interface ArchiveOptions {
  readonly archive: string;
}

/** What every command that changes an archive takes as well. */
export interface ChangeOptions extends ArchiveOptions {
  readonly by: string;
}

export type RowFormat = "table" | "json" | "jsonl";

/** Which archive. */
export const archiveOption = (): Option =>
  new Option("--archive <place>", "a folder, or a postgres:// address").env("ISNAD_ARCHIVE").default("./isnad-archive");

/** Who makes a change, for the archive's log. */
export const byOption = (): Option => new Option("--by <name>", "who does it, for the archive's log").default(userInfo().username);

/** How rows are printed. */
export const rowFormatOption = (): Option =>
  new Option("--format <format>", "table on a terminal, else jsonl")
    .choices(["table", "json", "jsonl"])
    .default(process.stdout.isTTY ? "table" : "jsonl");

/** The present instant, as the archive keeps it. */
export const now = (): string => Temporal.Now.instant().round("second").toString();
