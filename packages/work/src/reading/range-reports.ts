import { open } from "node:fs/promises";
import type { Given, GivenRange } from "../queue/given.ts";

/** A report of a stretch, and the stretch that holds it alone. */
export interface RangeReport {
  readonly given: Given;
  readonly alone: GivenRange;
}

/** The reports in a stretch of a file: one for each line that holds anything, or the whole file. Throws where the file can't be opened or is shorter. */
export async function rangeReports(range: GivenRange): Promise<readonly RangeReport[]> {
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
