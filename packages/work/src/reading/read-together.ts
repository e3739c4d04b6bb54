import type { Working } from "../metrics/working.ts";
import type { Given } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import type { Arrival } from "./arrival.ts";
import { handOn } from "./hand-on.ts";
import type { Reader, Told } from "./reader.ts";

/** Reads reports on one thread. Gives whether it lived: where it died, none is acknowledged, and one of them is why. */
export async function readTogether(queue: Queue, reader: Reader, arrivals: readonly Arrival[], working: Working): Promise<boolean> {
  const given = arrivals.map((arrival) => arrival.given as Given);
  const told = await timed(reader, given, working);
  if (told === null) return false;
  await Promise.all(
    arrivals.map(async ({ message }, at) => {
      await handOn(queue, given[at] as Given, told[at] as Told, working);
      message.ack();
    }),
  );
  return true;
}

/** What came of reports, in their order; `null` where their thread died. */
export async function timed(reader: Reader, given: readonly Given[], { log, measures }: Working): Promise<readonly Told[] | null> {
  const done = measures.reading.startTimer();
  try {
    return await reader.read(given);
  } catch (error) {
    log.warn({ err: error, reports: given.length }, "a thread died of one of these; each is read alone");
    measures.reports.inc({ outcome: "again" }, given.length);
    return null;
  } finally {
    done();
  }
}
