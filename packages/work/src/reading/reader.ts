import type { Given, GivenRange } from "../queue/given.ts";

/** What came of a report: its reading, packed for the way, or why it is none. */
export type Told = { readonly packed: Uint8Array } | { readonly refused: string };

/** Reads reports on threads. Made by whoever knows the language. */
export interface Reader {
  readonly threads: number;
  /** Folders, also `s3://bucket/folder/`, that stretches may be read from: whoever may send to the queue could name any other. */
  readonly files: readonly string[];
  /** The bytes of a stretch of an object. Rejects with an `AwayError` where its store does not answer. */
  readonly object: (range: GivenRange) => Promise<Uint8Array>;
  /** Reads some reports on one thread, in order. Rejects where the thread died of it or took too long; the next are read on a new one. */
  readonly read: (given: readonly Given[]) => Promise<readonly Told[]>;
  readonly close: () => Promise<void>;
}
