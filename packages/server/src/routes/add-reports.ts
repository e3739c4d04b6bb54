import type { z } from "@hono/zod-openapi";
import { addReadings } from "@isnad/archive";
import type { AddedReport, Problem } from "../api/api.ts";
import type { newReport } from "../api/schemas/reports.ts";
import { ServerError } from "../errors.ts";
import type { ObtainedReport, Served } from "./served.ts";

/** Reads a pasted text and stores it. */
export async function addText(served: Served, told: z.output<typeof newReport>, by: string): Promise<readonly AddedReport[]> {
  return [await store(served, null, pastedReport(told), by)];
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
    const reports = served.reader.open(file.name, await file.bytes(), (problem) => added.push(failed(file.name, problem)));
    for await (const report of reports) added.push(await store(served, file.name, report, by));
  }
  return added;
}

/** Fetches an address, reads what is there and stores it. Throws an `IntakeError` where nothing could be got. */
export async function addFetched(served: Served, url: string, by: string): Promise<readonly AddedReport[]> {
  const added: AddedReport[] = [];
  for await (const report of served.reader.fetch(url, (problem) => added.push(failed(url, problem))))
    added.push(await store(served, url, report, by));
  return added;
}

async function store({ archive, reader, now }: Served, name: string | null, obtained: ObtainedReport, by: string): Promise<AddedReport> {
  const { bytes, from, evidence = null } = obtained;
  if (bytes.length > MOST) return failed(name, tooLarge(from, bytes.length));
  const capture = { reading: await reader.read(obtained), bytes, obtainedFrom: from, obtainedAt: now(), evidence };
  const [added] = await addReadings(archive(), [capture], { by, at: now() });
  if (!added) throw new ServerError("internal", 500, "the archive did not say what became of the report");
  const { outcome, report, copyOf } = added;
  return { name, outcome, report, copyOf, problem: null };
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
