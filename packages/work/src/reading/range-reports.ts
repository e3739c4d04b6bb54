import { open, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { WorkError } from "../errors.ts";
import type { Given, GivenRange } from "../queue/given.ts";

/** A report of a stretch, and the stretch that holds it alone. */
export interface RangeReport {
  readonly given: Given;
  readonly alone: GivenRange;
}

/** The reports in a stretch of a file: one for each line that holds anything, or the whole file. Throws where the file can't be opened or is shorter. */
export async function rangeReports(range: GivenRange, folders: readonly string[]): Promise<readonly RangeReport[]> {
  await refuseOutside(range.path, folders);
  const bytes = await stretch(range);
  const { kind, from, obtainedAt, published } = range;
  const obtained = { kind, from, obtainedAt, published };
  if (kind !== "line") return [{ given: { ...obtained, bytes }, alone: range }];
  return lineSpans(bytes).flatMap(([start, end], at) => {
    const line = bytes.subarray(start, end);
    if (line.every((byte) => byte <= SPACE)) return [];
    const alone = { ...range, start: range.start + start, end: range.start + end, first: range.first + at };
    return [{ given: { ...obtained, from: `${from}:${alone.first}`, bytes: line.slice() }, alone }];
  });
}

/** @throws WorkError `work-files` where a file lies in none of the folders, links followed. */
async function refuseOutside(path: string, folders: readonly string[]): Promise<void> {
  const [file, ...within] = await Promise.all([path, ...folders].map((place) => realpath(place)));
  if (!within.some((folder) => file?.startsWith(folder.endsWith(sep) ? folder : folder + sep)))
    throw new WorkError("work-files", `${path}: this worker reads no files there; name the folder with --files`);
}

async function stretch({ path, start, end }: GivenRange): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    if (bytesRead < end - start) throw new RangeError(`${path}: ends at byte ${start + bytesRead}, and ${end} were told`);
    return buffer;
  } finally {
    await file.close();
  }
}

/** Where each line begins and ends, without its line break. */
function lineSpans(bytes: Uint8Array): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found < 0 ? bytes.length : found;
    spans.push([start, end]);
    start = end + 1;
  }
  return spans;
}

const NEW_LINE = 0x0a;
const SPACE = 0x20;
