import type { Working } from "../metrics/working.ts";
import type { GivenRange } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import type { Arrival } from "./arrival.ts";
import { handOn } from "./hand-on.ts";
import { type RangeReport, rangeReports } from "./range-reports.ts";
import type { Reader, Told } from "./reader.ts";

/** Reads a stretch of a file, some reports at a time. Where a thread dies, the whole stretch comes again, to be cut. */
export async function readRange(queue: Queue, reader: Reader, { message, given }: Arrival, working: Working): Promise<void> {
  const reports = await rangeReports(given as GivenRange);
  for (let at = 0; at < reports.length; at += BATCH) {
    const batch = reports.slice(at, at + BATCH);
    const told = await readBatch(reader, batch, working);
    if (told === null) return message.nak();
    await Promise.all(batch.map(({ given: one, alone }, k) => handOn(queue, one, told[k] as Told, working, alone)));
  }
  message.ack();
}

async function readBatch(reader: Reader, batch: readonly RangeReport[], { log, measures }: Working): Promise<readonly Told[] | null> {
  const done = measures.reading.startTimer();
  try {
    return await reader.read(batch.map(({ given }) => given));
  } catch (error) {
    log.warn({ err: error, reports: batch.length }, "a thread died of one of a stretch; it is cut");
    return null;
  } finally {
    done();
  }
}

const BATCH = 16;
