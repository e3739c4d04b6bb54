import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import type { KeptCapture } from "@isnad/archive";
import { VERSION } from "@isnad/reader";
import { now } from "./archive-options.ts";
import { writeWhole } from "./write-whole.ts";

/** Writes what was fetched as a WARC file; each record compressed where the file's name ends in `.gz`. */
export async function exportWarc(captures: AsyncIterable<KeptCapture>, out: string | undefined): Promise<void> {
  const { warcFile } = await import("@isnad/intake");
  const head = { filename: basename(out ?? "isnad.warc"), made: now(), software: `isnad ${VERSION}`, gzip: out?.endsWith(".gz") ?? false };
  const pieces = warcFile(captures, head);
  if (out === undefined) await pipeline(pieces, process.stdout, { end: false });
  else await writeWhole(out, pieces);
}
