import { extname } from "node:path";
import { byteLines } from "@isnad/intake/formats";
import type { Given, GivenKind, GivenRange } from "@isnad/work";
import { emptyFile, InputError, unknownKind } from "../errors.ts";
import { type GivenSource, givenSources, type OpenSource } from "./given-sources.ts";

/** How files become what is sent. */
export interface Giving {
  readonly published: string | null;
  /** Sends where the reports lie instead of the reports. */
  readonly ranges: boolean;
  /** ISO instant. */
  readonly at: string;
  readonly onError: (error: InputError) => void;
}

/**
 * What files, folders and stores of objects hold, in order, not read yet: each report's bytes, or stretches of files. What can't be opened is told and
 * left out.
 */
export async function* givenFiles(places: readonly string[], giving: Giving): AsyncGenerator<Given | GivenRange> {
  for (const place of places)
    for await (const source of untilError(givenSources(place), giving)) yield* untilError(givenOf(source, giving), giving);
}

/** Things as they come; an error of the outside world is told and ends them. */
async function* untilError<Thing>(things: AsyncIterable<Thing>, { onError }: Giving): AsyncGenerator<Thing> {
  try {
    yield* things;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onError(error);
  }
}

async function* givenOf(source: GivenSource, giving: Giving): AsyncGenerator<Given | GivenRange> {
  const { name } = source;
  const kind = KINDS[extname(name).toLowerCase()];
  if (!kind) throw unknownKind(name);
  const obtained = { kind, from: name, obtainedAt: giving.at, published: giving.published };
  const opened = await source.open();
  if (kind === "line") return yield* giving.ranges ? lineRanges(source, opened, obtained) : lines(opened, obtained);
  const bytes = Buffer.concat(await Array.fromAsync(opened.bytes));
  if (bytes.length === 0) throw emptyFile(name);
  yield giving.ranges
    ? { ...obtained, path: source.path, version: opened.version, start: 0, end: bytes.length, first: 1 }
    : { ...obtained, bytes };
}

type Obtained = Omit<Given, "bytes">;

async function* lines({ bytes: coming }: OpenSource, obtained: Obtained): AsyncGenerator<Given> {
  let number = 0;
  for await (const bytes of byteLines(coming)) {
    number++;
    if (bytes.some((byte) => byte > SPACE)) yield { ...obtained, from: `${obtained.from}:${number}`, bytes };
  }
}

/** Stretches of whole lines. */
async function* lineRanges({ path }: GivenSource, { version, bytes }: OpenSource, obtained: Obtained): AsyncGenerator<GivenRange> {
  const of = { ...obtained, path, version };
  let size = 0;
  async function* counted() {
    for await (const chunk of bytes) {
      size += chunk.length;
      yield chunk;
    }
  }
  let [start, end, first, number] = [0, 0, 1, 0];
  for await (const { length } of byteLines(counted())) {
    number++;
    end += length + 1;
    if (number - first + 1 < RANGE_LINES && end - start < RANGE_BYTES) continue;
    yield { ...of, start, end: end - 1, first };
    [start, first] = [end, number + 1];
  }
  if (end > start) yield { ...of, start, end: Math.min(end, size), first };
}

const KINDS: Readonly<Record<string, GivenKind>> = { ".jsonl": "line", ".txt": "text", ".html": "page", ".htm": "page" };
const SPACE = 0x20;
/** Some seconds of one thread's work: what is lost where a worker dies. */
const RANGE_LINES = 200;
const RANGE_BYTES = 4 * 2 ** 20;
