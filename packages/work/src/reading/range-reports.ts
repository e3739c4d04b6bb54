import { open, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { WorkError } from "../errors.ts";
import type { Given, GivenRange } from "../queue/given.ts";
import type { Reader } from "./reader.ts";

/** A report of a stretch, and the stretch that holds it alone. */
export interface RangeReport {
  readonly given: Given;
  readonly alone: GivenRange;
}

/** Where stretches lie. */
export type Stretches = Pick<Reader, "files" | "object">;

/** The reports in a stretch of a file: one for each line that holds anything, or the whole file. Throws where the file can't be opened or is shorter. */
export async function rangeReports(range: GivenRange, { files, object }: Stretches): Promise<readonly RangeReport[]> {
  const bytes = isObject(range.path) ? await objectStretch(range, files, object) : await fileStretch(range, files);
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

const isObject = (path: string): boolean => path.startsWith("s3://");

/** @throws WorkError `work-files` where an object lies in none of the folders. */
async function objectStretch(range: GivenRange, folders: readonly string[], object: Reader["object"]): Promise<Uint8Array> {
  if (!folders.some((folder) => isObject(folder) && range.path.startsWith(folder.endsWith("/") ? folder : `${folder}/`)))
    throw outside(range.path);
  return whole(range, await object(range));
}

/** @throws WorkError `work-files` where a file lies in none of the folders, links followed. */
async function fileStretch(range: GivenRange, folders: readonly string[]): Promise<Uint8Array> {
  const here = folders.filter((folder) => !isObject(folder));
  const [path, ...within] = await Promise.all([range.path, ...here].map((place) => realpath(place)));
  if (!within.some((folder) => path?.startsWith(folder.endsWith(sep) ? folder : folder + sep))) throw outside(range.path);
  const file = await open(range.path);
  try {
    const { start, end } = range;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    return whole(range, buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

const outside = (path: string): WorkError =>
  new WorkError("work-files", `${path}: this worker reads nothing there; name the folder with --files`);

function whole({ path, start, end }: GivenRange, bytes: Uint8Array): Uint8Array {
  if (bytes.length < end - start) throw new RangeError(`${path}: ends at byte ${start + bytes.length}, and ${end} were told`);
  return bytes;
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
