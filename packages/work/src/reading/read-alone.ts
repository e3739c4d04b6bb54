import { AwayError, WorkError } from "../errors.ts";
import type { Working } from "../metrics/working.ts";
import { bury } from "../queue/dead-letters.ts";
import { type Given, type GivenRange, givenId, givenMessage, isRange } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import { publish } from "../queue/publish.ts";
import { beginTrial, endTrials, trialsOf } from "../queue/trials.ts";
import type { Arrival } from "./arrival.ts";
import { handOn, refuse } from "./hand-on.ts";
import { rangeReports } from "./range-reports.ts";
import type { Reader } from "./reader.ts";

/**
 * Reads what whoever read it before may have died of. Each time that it is begun is noted where that outlives this process; what was begun so often and
 * never ended is dead. A stretch of several reports is cut into one message for each.
 */
export async function readAlone(queue: Queue, reader: Reader, { message, given }: Arrival, working: Working): Promise<void> {
  if (given instanceof WorkError)
    await bury(queue, "reports", { id: `message-${message.seq}`, head: message.headers, body: message.data }, given.message);
  else await readAtLast(queue, reader, given, working);
  message.ack();
}

async function readAtLast(queue: Queue, reader: Reader, given: Given | GivenRange, working: Working): Promise<void> {
  const id = givenId(given);
  let fault: string | null = `whoever read it died of it, ${MOST_TRIALS} times`;
  for (let trial = (await trialsOf(queue, id)) + 1; trial <= MOST_TRIALS && fault !== null; trial++) {
    await beginTrial(queue, id, trial);
    fault = await triedOnce(queue, reader, given, working).catch(async (error: unknown) => {
      if (error instanceof AwayError) await endTrials(queue, id);
      throw error;
    });
    if (fault !== null) working.log.warn({ from: given.from, trial, fault }, "a report could not be read");
  }
  if (fault !== null) await refuse(queue, given, fault, working);
  await endTrials(queue, id);
}

const MOST_TRIALS = 3;

/** What was wrong; `null` where there is an end of it: its reading is sent on, or it is cut into what will be read, or it is dead. */
async function triedOnce(queue: Queue, reader: Reader, given: Given | GivenRange, working: Working): Promise<string | null> {
  if (!isRange(given)) return readOne(queue, reader, given, given, working);
  const reports = await rangeReports(given, reader).catch((error: unknown) => {
    if (error instanceof AwayError) throw error;
    return error instanceof Error ? error.message : String(error);
  });
  if (typeof reports === "string") return reports;
  const [only] = reports;
  if (only && reports.length === 1) return readOne(queue, reader, only.given, given, working);
  for (const { alone } of reports) await publish(queue, queue.streams.reports, { id: givenId(alone), ...givenMessage(alone) });
  return null;
}

async function readOne(queue: Queue, reader: Reader, given: Given, sent: Given | GivenRange, working: Working): Promise<string | null> {
  const told = await reader.read([given]).catch((error: unknown) => {
    working.log.warn({ err: error, from: given.from }, "a thread died of this report");
    return null;
  });
  if (told === null) return `whoever read it died of it, ${MOST_TRIALS} times`;
  await handOn(queue, given, told[0] ?? { refused: "the reader gave nothing" }, working, sent);
  return null;
}
