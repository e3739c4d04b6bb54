import { createReadStream, statSync } from "node:fs";
import { directoryGiven, emptyFile, missingFile, unreadableFile } from "../errors.ts";

/** The name that stands for standard input. */
export const STANDARD_INPUT = "-";

/** A file's bytes, or standard input's, as they come. Throws an `InputError` for what is no readable file. */
export async function* sourceBytes(path: string): AsyncGenerator<Uint8Array> {
  if (path === STANDARD_INPUT) return yield* process.stdin as AsyncIterable<Uint8Array>;
  checkFile(path);
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadableFile(path, cause);
  }
}

export async function allBytes(path: string): Promise<Uint8Array> {
  const bytes = Buffer.concat(await Array.fromAsync(sourceBytes(path)));
  if (bytes.length === 0) throw emptyFile(path);
  return bytes;
}

function checkFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw missingFile(path);
  if (stats.isDirectory()) throw directoryGiven(path);
}
