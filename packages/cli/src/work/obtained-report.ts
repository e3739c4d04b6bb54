import { type IncomingReport, jsonReport, textReport } from "@isnad/intake/formats";
import type { Given } from "@isnad/work";

/** What the queue brought, as a report: the same as `isnad read` makes of it. The readers of pages are loaded where there is one. */
export async function obtainedReport({ kind, bytes, from, published }: Given): Promise<IncomingReport> {
  const { report, issues } = await reportOf(kind, bytes, from);
  return { report: { ...report, published: report.published ?? published }, issues };
}

async function reportOf(kind: Given["kind"], bytes: Uint8Array, from: string): Promise<IncomingReport> {
  if (kind === "line") return jsonReport(bytes, from);
  if (kind === "text") return textReport(bytes, from);
  const { pageReport } = await import("@isnad/intake");
  return pageReport(bytes, { where: from });
}
