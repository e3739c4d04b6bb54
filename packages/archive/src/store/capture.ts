import type { Reading } from "@isnad/reader";
import type { Evidence } from "../versions/evidence.ts";

/** A reading to be stored, with the bytes that it was read from and how they were obtained. */
export interface Capture {
  readonly reading: Reading;
  /** The reading as it was printed, where it was printed earlier: one line of JSON. */
  readonly printed?: string;
  readonly bytes: Uint8Array;
  /** A file's path, a URL, or "-" for standard input. */
  readonly obtainedFrom: string;
  /** ISO instant. */
  readonly obtainedAt: string;
  /** How it was got from the web; none for what came as a file. */
  readonly evidence?: Evidence | null;
}

/** A reading that was made and printed earlier. It comes without the bytes that it was read from: its text stands for them. */
export interface RecordedCapture extends Pick<Capture, "obtainedFrom" | "obtainedAt"> {
  /** Its line, as it was printed. */
  readonly line: Uint8Array;
}

/** What became of a capture. */
export interface Added {
  readonly report: string;
  readonly outcome: "new" | "known" | "copy";
  /** The report whose near-copy it is. */
  readonly copyOf: string | null;
  /** The version before it of the page that it was fetched from. */
  readonly versionOf: string | null;
}
