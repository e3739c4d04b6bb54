import { basename, extname } from "node:path";
import type { Given } from "@isnad/work";
import type { IncomingReport } from "../input/incoming.ts";
import { jsonReport } from "../input/json-report.ts";
import { textReport } from "../input/read-reports.ts";

/** What the queue brought, as a report: the same as `isnad read` makes of it. The readers of pages are loaded where there is one. */
export async function obtainedReport({ kind, bytes, from, published }: Given): Promise<IncomingReport> {
  const { report, issues } = await reportOf(kind, bytes, from);
  return { report: { ...report, published: report.published ?? published }, issues };
}

async function reportOf(kind: Given["kind"], bytes: Uint8Array, from: string): Promise<IncomingReport> {
  if (kind === "line") return jsonReport(bytes, from);
  if (kind === "text") return textReport(bytes, from, basename(from, extname(from)));
  const { pageReport } = await import("../input/page-report.ts");
  return pageReport(bytes, from);
}
