import type { Given } from "../queue/given.ts";

/** What came of a report: its reading, packed for the way, or why it is none. */
export type Told = { readonly packed: Uint8Array } | { readonly refused: string };

/** Reads reports on threads. Made by whoever knows the language. */
export interface Reader {
  readonly threads: number;
  /** Folders that stretches of files may be read from: whoever may send to the queue could name any other. */
  readonly files: readonly string[];
  /** Reads some reports on one thread, in order. Rejects where the thread died of it or took too long; the next are read on a new one. */
  readonly read: (given: readonly Given[]) => Promise<readonly Told[]>;
  readonly close: () => Promise<void>;
}
