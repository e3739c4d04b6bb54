import type { Logger } from "pino";
import type { Measures } from "./measures.ts";

/** What every part of a worker has: when to stop, where to tell, what to count. */
export interface Working {
  /** Ends the taking of messages; what is under way is finished. */
  readonly signal: AbortSignal;
  readonly log: Pick<Logger, "debug" | "info" | "warn" | "error">;
  readonly measures: Measures;
}
