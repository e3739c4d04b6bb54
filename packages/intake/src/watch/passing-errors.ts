/** Ids of errors that may be over by the next try. */
export const PASSING_ERRORS: ReadonlySet<string> = new Set(["fetch-time", "fetch-failed", "fetch-robots-unknown"]);
