import type { Given, Told } from "@isnad/work";
import { readGiven as read } from "../../packages/cli/src/work/queue-thread.ts";

/** What a report says that kills the thread which reads it. */
const KILLER = "KILLER";

/** As `isnad work` reads, but some reports end the thread. */
export function readGiven(batch: readonly Given[]): Promise<readonly Told[]> {
  if (batch.some(({ bytes }) => Buffer.from(bytes).includes(KILLER))) process.exit(1);
  return read(batch);
}
