import type { IncomingReport } from "@isnad/intake/formats";

/** Gives reports that do not say when they were published the day that the user named. */
export async function* dated(reports: AsyncIterable<IncomingReport>, published: string | null): AsyncGenerator<IncomingReport> {
  for await (const { report, issues } of reports) yield { report: { ...report, published: report.published ?? published }, issues };
}
