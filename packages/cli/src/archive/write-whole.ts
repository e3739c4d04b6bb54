import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { unwritableFile } from "../errors.ts";

/** A file that is there is whole: it is written beside its place and moved there. */
export async function writeWhole(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(part));
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true });
    throw cause instanceof Error && "path" in cause ? unwritableFile(path, cause) : cause;
  }
}
