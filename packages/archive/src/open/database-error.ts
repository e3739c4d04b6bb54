import { ArchiveError } from "../errors.ts";

/** What went wrong in the world around a database, as people can mend it; any other error as it is. */
export function databaseError(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  const known = KNOWN.find(({ codes, words }) => codes.test(code) || words.test(error.message));
  return known ? new ArchiveError(known.id, `${place}: ${known.message}`, error) : error;
}

/** SQLSTATE classes and the codes of the system's own errors; words for errors that carry no code. */
const KNOWN: readonly { readonly id: string; readonly codes: RegExp; readonly words: RegExp; readonly message: string }[] = [
  {
    id: "archive-full",
    codes: /^(?:53100|ENOSPC|EDQUOT)$/u,
    words: /no space left on device|ENOSPC/iu,
    message: "the disk is full; make room and run again: what was told as stored is stored",
  },
  {
    id: "archive-unreachable",
    codes: /^(?:08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT)$/u,
    words: /connection terminated|connect ENOENT|client has encountered a connection error|driver has already been destroyed/iu,
    message: "the database server does not answer; start it, or check the address",
  },
  { id: "archive-refused", codes: /^28...$/u, words: /^(?!)/u, message: "the server refuses this user or password" },
  { id: "archive-no-database", codes: /^3D000$/u, words: /^(?!)/u, message: "there is no such database; make it with createdb" },
  { id: "archive-forbidden", codes: /^(?:42501|EACCES|EPERM|EROFS)$/u, words: /^(?!)/u, message: "no permission to write here" },
];
