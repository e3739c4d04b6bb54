import type { Issue, Report } from "@isnad/reader";
import type { IntakeError } from "../errors.ts";

/** A report on its way in, with what had to be assumed to read its bytes. */
export interface IncomingReport {
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/** A report and what it was read from: its own bytes and where they lay (`file`, `file:line`, `archive.zip/file`, a URL). */
export interface ObtainedReport extends IncomingReport {
  readonly bytes: Uint8Array;
  readonly from: string;
}

/** Told of what could not be read; the rest still comes. */
export type OnError = (error: IntakeError) => void;
