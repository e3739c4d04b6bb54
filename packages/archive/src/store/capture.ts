import type { Reading } from "@isnad/reader";

/** A reading to be stored, with the bytes that it was read from and how they were obtained. */
export interface Capture {
  readonly reading: Reading;
  readonly bytes: Uint8Array;
  /** A file's path, a URL, or "-" for standard input. */
  readonly obtainedFrom: string;
  /** ISO instant. */
  readonly obtainedAt: string;
}

/** What became of a capture. */
export interface Added {
  readonly report: string;
  readonly outcome: "new" | "known" | "copy";
  /** The report whose near-copy it is. */
  readonly copyOf: string | null;
}
