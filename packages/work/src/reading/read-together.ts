import type { Working } from "../metrics/working.ts";
import type { Given } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import type { Arrival } from "./arrival.ts";
import { handOn } from "./hand-on.ts";
import type { Reader, Told } from "./reader.ts";

/** Reads reports on one thread. Where it dies, all come again, each to be read alone. */
export async function readTogether(queue: Queue, reader: Reader, arrivals: readonly Arrival[], working: Working): Promise<void> {
  const { log, measures } = working;
  const done = measures.reading.startTimer();
  const given = arrivals.map((arrival) => arrival.given as Given);
  try {
    const told = await reader.read(given);
    await Promise.all(
      arrivals.map(async ({ message }, at) => {
        await handOn(queue, given[at] as Given, told[at] as Told, working);
        message.ack();
      }),
    );
  } catch (error) {
    log.warn({ err: error, reports: arrivals.length }, "a thread died of one of these; each is read alone");
    measures.reports.inc({ outcome: "again" }, arrivals.length);
    for (const { message } of arrivals) message.nak();
  } finally {
    done();
  }
}
