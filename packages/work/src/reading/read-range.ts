import { AwayError } from "../errors.ts";
import type { Working } from "../metrics/working.ts";
import type { GivenRange } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import type { Arrival } from "./arrival.ts";
import { handOn } from "./hand-on.ts";
import { rangeReports } from "./range-reports.ts";
import { timed } from "./read-together.ts";
import type { Reader, Told } from "./reader.ts";

/** Reads a stretch of a file, some reports at a time. Gives whether all of it was read: a thread may die, a file be missing. Throws where a store is away. */
export async function readRange(queue: Queue, reader: Reader, { message, given }: Arrival, working: Working): Promise<boolean> {
  const reports = await rangeReports(given as GivenRange, reader).catch((error: unknown) => {
    if (error instanceof AwayError) throw error;
    return null;
  });
  if (reports === null) return false;
  for (let at = 0; at < reports.length; at += BATCH) {
    const batch = reports.slice(at, at + BATCH);
    const told = await timed(
      reader,
      batch.map((report) => report.given),
      working,
    );
    if (told === null) return false;
    await Promise.all(batch.map(({ given: one, alone }, k) => handOn(queue, one, told[k] as Told, working, alone)));
  }
  message.ack();
  return true;
}

const BATCH = 16;
