import { extname } from "node:path";
import type { Evidence } from "@isnad/intake";
import type { Columns, ObtainedReport, OnError } from "@isnad/intake/formats";
import { byteLines, jsonLines, textReport } from "@isnad/intake/formats";
import { InputError } from "../errors.ts";
import { allBytes, STANDARD_INPUT, sourceBytes } from "./source.ts";

/** A report, and how it was got where it came from the web. */
export interface GotReport extends ObtainedReport {
  readonly evidence?: Evidence;
}

export interface ReadingOptions {
  /** Which column of a CSV file holds which field. */
  readonly columns?: Columns;
  /** Hosts that may be private. */
  readonly allowPrivate?: readonly string[];
}

/** The reports of all files and addresses, in order. What can't be read is told to `onError` and left out; the rest still comes. */
export async function* readReports(places: readonly string[], onError: OnError, options: ReadingOptions = {}): AsyncGenerator<GotReport> {
  for (const place of places) {
    try {
      yield* reportsOf(place, onError, options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onError(error);
    }
  }
}

/** The reports of a file that is there as bytes, such as an upload; its kind is told by its name. */
export async function* reportsIn(bytes: Uint8Array, name: string, onError: OnError): AsyncGenerator<ObtainedReport> {
  const { reportsInFile } = await import("@isnad/intake");
  try {
    yield* reportsInFile({ name, bytes }, { onError });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onError(error);
  }
}

/** What fetches and reads pages takes a second to load, so plain text and JSON lines do without it. */
async function* reportsOf(place: string, onError: OnError, { columns = {}, allowPrivate = [] }: ReadingOptions): AsyncGenerator<GotReport> {
  if (place === STANDARD_INPUT) return yield* standardInput(onError);
  if (/^https?:\/\//iu.test(place)) {
    const { reportsAt } = await import("@isnad/intake");
    return yield* reportsAt(place, { columns, allowPrivate, onError });
  }
  const kind = extname(place).toLowerCase();
  if (kind === ".jsonl") return yield* jsonLines(byteLines(sourceBytes(place)), place, onError);
  const bytes = await allBytes(place);
  if (kind === ".txt") return yield textReport(bytes, place);
  const { reportsInFile } = await import("@isnad/intake");
  yield* reportsInFile({ name: place, bytes }, { columns, onError });
}

/** Standard input is JSONL where it opens with a brace, else one report of plain text. */
async function* standardInput(onError: OnError): AsyncGenerator<ObtainedReport> {
  const bytes = await allBytes(STANDARD_INPUT);
  const opening = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (opening.startsWith("{")) yield* jsonLines(byteLines(once(bytes)), "standard input", onError);
  else yield textReport(bytes, "standard input", "stdin");
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
