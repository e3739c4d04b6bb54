import { WorkError } from "../errors.ts";
import type { Working } from "../metrics/working.ts";
import { bury } from "../queue/dead-letters.ts";
import { type Given, type GivenRange, givenId, givenMessage, isRange } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import { publish } from "../queue/publish.ts";
import { beginTrial, endTrials, trialsOf } from "../queue/trials.ts";
import type { Arrival } from "./arrival.ts";
import { handOn, refuse } from "./hand-on.ts";
import { type RangeReport, rangeReports } from "./range-reports.ts";
import type { Reader, Told } from "./reader.ts";

/**
 * Reads what came before without being acknowledged. That it is begun is noted where it outlives this process; what was begun so often and never
 * ended is dead. A stretch of several reports is cut into one message for each.
 */
export async function readAlone(queue: Queue, reader: Reader, { message, given }: Arrival, working: Working): Promise<void> {
  if (given instanceof WorkError) {
    await bury(queue, "reports", { id: `message-${message.seq}`, head: message.headers, body: message.data }, given.message);
    return message.ack();
  }
  const id = givenId(given);
  const trial = (await trialsOf(queue, id)) + 1;
  if (trial > MOST_TRIALS) await refuse(queue, given, `whoever read it died of it, ${MOST_TRIALS} times`, working);
  else {
    await beginTrial(queue, id, trial);
    if (!(await tried(queue, reader, given, trial, working))) return message.nak(AGAIN_MS);
  }
  await endTrials(queue, id);
  message.ack();
}

const MOST_TRIALS = 3;
const AGAIN_MS = 200;

/** Whether there is an end of it: its reading is sent on, or it is cut into what will be read, or it is dead. */
async function tried(queue: Queue, reader: Reader, given: Given | GivenRange, trial: number, working: Working): Promise<boolean> {
  if (!isRange(given)) return triedOne(queue, reader, given, given, working);
  let reports: readonly RangeReport[];
  try {
    reports = await rangeReports(given);
  } catch (error) {
    working.log.warn({ err: error, from: given.from }, "a file can't be opened");
    if (trial < MOST_TRIALS) return false;
    await refuse(queue, given, error instanceof Error ? error.message : String(error), working);
    return true;
  }
  const [only] = reports;
  if (only && reports.length === 1) return triedOne(queue, reader, only.given, given, working);
  for (const { alone } of reports) await publish(queue, queue.streams.reports, { id: givenId(alone), ...givenMessage(alone) });
  return true;
}

async function triedOne(queue: Queue, reader: Reader, given: Given, sent: Given | GivenRange, working: Working): Promise<boolean> {
  let told: Told;
  try {
    [told = { refused: "the reader gave nothing" }] = await reader.read([given]);
  } catch (error) {
    working.log.warn({ err: error, from: given.from }, "a thread died of this report");
    return false;
  }
  await handOn(queue, given, told, working, sent);
  return true;
}
