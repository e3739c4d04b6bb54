import type { z } from "@hono/zod-openapi";
import { type Added, addReadings, type Capture } from "@isnad/archive";
import type { AddedReport, Problem } from "../api/api.ts";
import type { newReport } from "../api/schemas/reports.ts";
import { ServerError } from "../errors.ts";
import type { ObtainedReport, Served } from "./served.ts";

/** Reads a pasted text and stores it. */
export async function addText(served: Served, told: z.output<typeof newReport>, by: string): Promise<readonly AddedReport[]> {
  return store(served, null, [pastedReport(told)], by);
}

/** A pasted text on its way in; throws a `ServerError` `report-too-large`. */
export function pastedReport(told: z.output<typeof newReport>): ObtainedReport {
  const { text, title = null, source = null, url = null, published = null } = told;
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MOST) throw tooLarge("the text", bytes.length);
  return { report: { id: "pasted", title, text, published, source, url }, issues: [], bytes, from: "pasted" };
}

/** Reads files and stores their reports. One that can't be read is told of; the others still are stored. */
export async function addFiles(served: Served, files: readonly File[], by: string): Promise<readonly AddedReport[]> {
  const added: AddedReport[] = [];
  for (const file of files) {
    const failures: AddedReport[] = [];
    const onError = (problem: Problem): void => void failures.push(failed(file.name, problem));
    try {
      added.push(...(await addAll(served, file.name, served.reader.open(file.name, await file.bytes(), onError), by)));
    } catch (error) {
      if (!isOfTheFile(error)) throw error;
      onError(error);
    }
    added.push(...failures);
  }
  return added;
}

/** Fetches an address, reads what is there and stores it. Throws an `IntakeError` where nothing could be got. */
export async function addFetched(served: Served, url: string, by: string): Promise<readonly AddedReport[]> {
  const failures: AddedReport[] = [];
  const added = await addAll(
    served,
    url,
    served.reader.fetch(url, (problem) => failures.push(failed(url, problem))),
    by,
  );
  return [...added, ...failures];
}

/** What a file holds is at fault, by the name of the error. */
const isOfTheFile = (error: unknown): error is Error & Problem =>
  error instanceof Error && (error.name === "IntakeError" || error.name === "InputError") && "id" in error;

/** Some reports at a time: enough for all threads, few enough to hold in memory. */
async function addAll(served: Served, name: string, reports: AsyncIterable<ObtainedReport>, by: string): Promise<readonly AddedReport[]> {
  const added: AddedReport[] = [];
  let waiting: ObtainedReport[] = [];
  for await (const report of reports) {
    waiting.push(report);
    if (waiting.length < AT_ONCE) continue;
    added.push(...(await store(served, name, waiting, by)));
    waiting = [];
  }
  return [...added, ...(await store(served, name, waiting, by))];
}

const AT_ONCE = 32;

/** Reads reports and stores them; what became of each, in their order. */
async function store(
  served: Served,
  name: string | null,
  obtained: readonly ObtainedReport[],
  by: string,
): Promise<readonly AddedReport[]> {
  const { archive, now } = served;
  const read = await Promise.all(obtained.map((report) => captureOf(served, report)));
  const captures = read.filter((one) => "reading" in one);
  const stored = captures.length === 0 ? [] : await addReadings(archive(), captures, { by, at: now() });
  const outcomes = stored.values();
  return read.map((one) => {
    if (!("reading" in one)) return failed(name, one);
    const { outcome, report, copyOf } = outcomes.next().value as Added;
    return { name, outcome, report, copyOf, problem: null };
  });
}

/** A report, read; or why it could not be. */
async function captureOf({ reader, now }: Served, obtained: ObtainedReport): Promise<Capture | Problem> {
  const { bytes, from, evidence = null } = obtained;
  if (bytes.length > MOST) return tooLarge(from, bytes.length);
  try {
    return { reading: await reader.read(obtained), bytes, obtainedFrom: from, obtainedAt: now(), evidence };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { id: "reading-failed", message: `${from}: could not be read (${why}); the others were` };
  }
}

const failed = (name: string | null, { id, message }: Problem): AddedReport => ({
  name,
  outcome: "failed",
  report: null,
  copyOf: null,
  problem: { id, message },
});

const tooLarge = (what: string, bytes: number): ServerError =>
  new ServerError("report-too-large", 413, `${what}: ${bytes} bytes; a report has at most ${MOST}`);

/** Bytes of one report. */
const MOST = 10 * 2 ** 20;
