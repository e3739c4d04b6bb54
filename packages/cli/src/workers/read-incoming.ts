import type { IncomingReport } from "@isnad/intake/formats";
import { type Language, type Reading, read } from "@isnad/reader";

/** Reads one report; what had to be assumed to read its bytes comes first among the issues. */
export function readIncoming({ report, issues }: IncomingReport, language: Language): Reading {
  const reading = read(report, language);
  return issues.length === 0 ? reading : { ...reading, issues: [...issues, ...reading.issues] };
}
