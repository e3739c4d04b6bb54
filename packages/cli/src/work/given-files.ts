import { globSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { byteLines } from "@isnad/intake/formats";
import type { Given, GivenKind, GivenRange } from "@isnad/work";
import { InputError, unknownKind } from "../errors.ts";
import { allBytes, sourceBytes } from "../input/source.ts";

/** How files become what is sent. */
export interface Giving {
  readonly published: string | null;
  /** Sends where the reports lie instead of the reports. */
  readonly ranges: boolean;
  /** ISO instant. */
  readonly at: string;
  readonly onError: (error: InputError) => void;
}

/** What files and folders hold, in order, not read yet: each report's bytes, or stretches of files. What can't be opened is told and left out. */
export async function* givenFiles(places: readonly string[], giving: Giving): AsyncGenerator<Given | GivenRange> {
  for (const path of places.flatMap(filesOf)) {
    try {
      yield* givenFile(path, giving);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      giving.onError(error);
    }
  }
}

/** A folder's reports, those of its folders too, by name. */
function filesOf(place: string): readonly string[] {
  if (!statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [place];
  return globSync("**/*.{jsonl,txt,html,htm}", { cwd: place })
    .sort()
    .map((path) => join(place, path));
}

async function* givenFile(path: string, giving: Giving): AsyncGenerator<Given | GivenRange> {
  const kind = KINDS[extname(path).toLowerCase()];
  if (!kind) throw unknownKind(path);
  const obtained = { kind, from: path, obtainedAt: giving.at, published: giving.published };
  if (kind === "line") return yield* giving.ranges ? lineRanges(path, obtained) : lines(path, obtained);
  const bytes = await allBytes(path);
  yield giving.ranges ? { ...obtained, path: resolve(path), start: 0, end: bytes.length, first: 1 } : { ...obtained, bytes };
}

type Obtained = Omit<Given, "bytes">;

async function* lines(path: string, obtained: Obtained): AsyncGenerator<Given> {
  let number = 0;
  for await (const bytes of byteLines(sourceBytes(path))) {
    number++;
    if (bytes.some((byte) => byte > SPACE)) yield { ...obtained, from: `${path}:${number}`, bytes };
  }
}

/** Stretches of whole lines. */
async function* lineRanges(path: string, obtained: Obtained): AsyncGenerator<GivenRange> {
  const of = { ...obtained, path: resolve(path) };
  let [start, end, first, number] = [0, 0, 1, 0];
  for await (const { length } of byteLines(sourceBytes(path))) {
    number++;
    end += length + 1;
    if (number - first + 1 < RANGE_LINES && end - start < RANGE_BYTES) continue;
    yield { ...of, start, end: end - 1, first };
    [start, first] = [end, number + 1];
  }
  if (end > start) yield { ...of, start, end: Math.min(end, statSync(path).size), first };
}

const KINDS: Readonly<Record<string, GivenKind>> = { ".jsonl": "line", ".txt": "text", ".html": "page", ".htm": "page" };
const SPACE = 0x20;
/** Some seconds of one thread's work: what is lost where a worker dies. */
const RANGE_LINES = 200;
const RANGE_BYTES = 4 * 2 ** 20;
