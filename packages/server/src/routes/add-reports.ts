import type { z } from "@hono/zod-openapi";
import { addReadings } from "@isnad/archive";
import type { AddedReport } from "../api/api.ts";
import type { newReport } from "../api/schemas/reports.ts";
import { ServerError } from "../errors.ts";
import type { ObtainedReport, Served } from "./served.ts";

/** Reads a pasted text and stores it. */
export async function addText(served: Served, told: z.output<typeof newReport>, by: string): Promise<readonly AddedReport[]> {
  const { text, title = null, source = null, url = null, published = null } = told;
  const bytes = new TextEncoder().encode(text);
  const report = { id: "pasted", title, text, published, source, url };
  return [await store(served, null, { report, issues: [], bytes, from: "pasted" }, by)];
}

/** Reads files and stores their reports. One that can't be read is told of; the others still are stored. */
export async function addFiles(served: Served, files: readonly File[], by: string): Promise<readonly AddedReport[]> {
  const added: AddedReport[] = [];
  for (const file of files) {
    const failed = (problem: { readonly id: string; readonly message: string }): void =>
      void added.push({
        name: file.name,
        outcome: "failed",
        report: null,
        copyOf: null,
        problem: { id: problem.id, message: problem.message },
      });
    const reports = served.reader.open(file.name, await file.bytes(), failed);
    for await (const report of reports) added.push(await store(served, file.name, report, by));
  }
  return added;
}

async function store({ archive, reader, now }: Served, name: string | null, obtained: ObtainedReport, by: string): Promise<AddedReport> {
  const { bytes, from } = obtained;
  if (bytes.length > MOST) {
    const problem = new ServerError("report-too-large", 413, `${from}: ${bytes.length} bytes; a report has at most ${MOST}`);
    if (name === null) throw problem;
    return { name, outcome: "failed", report: null, copyOf: null, problem: { id: problem.id, message: problem.message } };
  }
  const [added] = await addReadings(archive(), [{ reading: await reader.read(obtained), bytes, obtainedFrom: from, obtainedAt: now() }], {
    by,
    at: now(),
  });
  if (!added) throw new ServerError("internal", 500, "the archive did not say what became of the report");
  const { outcome, report, copyOf } = added;
  return { name, outcome, report, copyOf, problem: null };
}

/** Bytes of one report. */
const MOST = 10 * 2 ** 20;
