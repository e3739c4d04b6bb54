import { basename, extname } from "node:path";
import { emptyFile, InputError, unknownKind } from "../errors.ts";
import { decode } from "./decode.ts";
import type { ObtainedReport } from "./incoming.ts";
import { jsonReport } from "./json-report.ts";
import { allBytes, byteLines, STANDARD_INPUT, sourceBytes } from "./source.ts";

/** The reports of all files, in order. What can't be read is told to `onError` and left out; the rest still comes. */
export async function* readReports(paths: readonly string[], onError: (error: InputError) => void): AsyncGenerator<ObtainedReport> {
  for (const path of paths) {
    try {
      yield* reportsOf(path, onError);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
}

async function* reportsOf(path: string, onError: (error: InputError) => void): AsyncGenerator<ObtainedReport> {
  const kind = extname(path).toLowerCase();
  if (path === STANDARD_INPUT) yield* standardInput(onError);
  else if (kind === ".jsonl") yield* jsonLines(byteLines(sourceBytes(path)), path, onError);
  else yield await oneReport(await allBytes(path), path);
}

/** The reports of a file that is there as bytes, such as an upload; its kind is told by its name. */
export async function* reportsIn(bytes: Uint8Array, name: string, onError: (error: InputError) => void): AsyncGenerator<ObtainedReport> {
  try {
    if (bytes.length === 0) throw emptyFile(name);
    if (extname(name).toLowerCase() === ".jsonl") yield* jsonLines(byteLines(once(bytes)), name, onError);
    else yield await oneReport(bytes, name);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onError(error);
  }
}

/** The readers of pages are large, so they are loaded only where there is a page. */
async function oneReport(bytes: Uint8Array, path: string): Promise<ObtainedReport> {
  const kind = extname(path).toLowerCase();
  if (kind === ".txt") return textReport(bytes, path, basename(path, extname(path)));
  if (kind !== ".html" && kind !== ".htm") throw unknownKind(path);
  const { pageReport } = await import("./page-report.ts");
  return { ...pageReport(bytes, path), bytes, from: path };
}

/** Standard input is JSONL where it opens with a brace, else one report of plain text. */
async function* standardInput(onError: (error: InputError) => void): AsyncGenerator<ObtainedReport> {
  const bytes = await allBytes(STANDARD_INPUT);
  const opening = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (opening.startsWith("{")) yield* jsonLines(byteLines(once(bytes)), "standard input", onError);
  else yield textReport(bytes, "standard input", "stdin");
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* jsonLines(
  lines: AsyncIterable<Uint8Array>,
  path: string,
  onError: (error: InputError) => void,
): AsyncGenerator<ObtainedReport> {
  let line = 0;
  for await (const bytes of lines) {
    line++;
    if (bytes.every((byte) => byte <= SPACE)) continue;
    try {
      const from = `${path}:${line}`;
      yield { ...jsonReport(bytes, from), bytes, from };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
  if (line === 0) throw emptyFile(path);
}

/** Plain text as a report; it says nothing of itself. */
export function textReport(bytes: Uint8Array, where: string, id: string): ObtainedReport {
  const { text, issue } = decode(bytes, where);
  const report = { id, title: null, text, published: null, source: null, url: null };
  return { report, issues: issue ? [issue] : [], bytes, from: where };
}

const SPACE = 0x20;
