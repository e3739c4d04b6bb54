import type { Issue, Report } from "@isnad/reader";

/** A report on its way in, with what had to be assumed to read its bytes. */
export interface IncomingReport {
  readonly report: Report;
  readonly issues: readonly Issue[];
}
