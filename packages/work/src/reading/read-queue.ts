import type { JsMsg } from "@nats-io/jetstream";
import type { Working } from "../metrics/working.ts";
import { gathered } from "../queue/gathered.ts";
import { messagesUntil } from "../queue/messages-until.ts";
import type { Queue } from "../queue/open-queue.ts";
import { whileWorking } from "../queue/while-working.ts";
import { type Arrival, arrivalOf } from "./arrival.ts";
import { readAlone } from "./read-alone.ts";
import { readRange } from "./read-range.ts";
import { readTogether } from "./read-together.ts";
import type { Reader } from "./reader.ts";

/**
 * Takes reports from the queue until the signal, has them read, and sends their readings on; a report is acknowledged once the queue holds its reading
 * or tells why there is none. Those whose thread died, and those that were given out twice before and not acknowledged, since the process may have died of
 * one, are read alone, one at a time.
 */
export async function readQueue(queue: Queue, reader: Reader, working: Working): Promise<void> {
  const underway = new Set<Promise<void>>();
  let alone: Promise<void> = Promise.resolve();
  const start = (messages: readonly JsMsg[], work: () => Promise<void>): Promise<void> => {
    const running: Promise<void> = whileWorking(queue, messages, work)
      .catch((error: unknown) => giveBack(messages, error, working))
      .finally(() => underway.delete(running));
    underway.add(running);
    return running;
  };
  const oneByOne = (arrivals: readonly Arrival[]): void => {
    for (const arrival of arrivals) {
      const before = alone;
      alone = start([arrival.message], () => before.then(() => readAlone(queue, reader, arrival, working)));
    }
  };
  const begin = (arrivals: readonly Arrival[], read: () => Promise<boolean>): void =>
    void start(messagesOf(arrivals), async () => {
      if (!(await read())) oneByOne(arrivals);
    });
  const messages = messagesUntil(queue, "reports", reader.threads * 2 * BATCH, working.signal);
  for await (const batch of gathered(messages, BATCH, GATHER_MS)) {
    const { fresh = [], range = [], suspect = [] } = Object.groupBy(batch.map(arrivalOf), wayOf);
    if (fresh.length > 0) begin(fresh, () => readTogether(queue, reader, fresh, working));
    for (const arrival of range) begin([arrival], () => readRange(queue, reader, arrival, working));
    oneByOne(suspect);
    while (underway.size > reader.threads) await Promise.race(underway);
  }
  while (underway.size > 0) await Promise.all(underway);
}

const messagesOf = (arrivals: readonly Arrival[]): readonly JsMsg[] => arrivals.map(({ message }) => message);

function wayOf({ message, given }: Arrival): "fresh" | "range" | "suspect" {
  if (message.info.deliveryCount > MOST_TOGETHER || given instanceof Error) return "suspect";
  return "path" in given ? "range" : "fresh";
}

/** A fault of ours or of the queue: the messages come again, to this worker or another. */
function giveBack(messages: readonly JsMsg[], error: unknown, { log }: Working): void {
  log.error({ err: error, messages: messages.length }, "could not go on with these; they come again");
  for (const message of messages) message.nak(AGAIN_MS);
}

/** A message may come a second time because a worker was only slow or told to stop. */
const MOST_TOGETHER = 2;
/** Enough to make a message between threads cheap, few enough that little is read twice where one kills its thread. */
const BATCH = 16;
/** Milliseconds. */
const GATHER_MS = 20;
const AGAIN_MS = 1000;
