import { WorkError } from "../errors.ts";
import { type Given, type GivenRange, givenId, givenMessage } from "./given.ts";
import type { Queue } from "./open-queue.ts";
import { publish } from "./publish.ts";

/** Sends reports to be read; `stored` hears of each that the queue holds. Many are on their way at once; where the queue is full, it waits. */
export async function enqueue(queue: Queue, all: AsyncIterable<Given | GivenRange>, stored: () => void = () => {}): Promise<void> {
  const underway = new Set<Promise<void>>();
  for await (const given of all) {
    if (underway.size >= MOST_UNDERWAY) await Promise.race(underway);
    const sending = send(queue, given).then(stored);
    underway.add(sending);
    sending.finally(() => underway.delete(sending)).catch(() => {});
  }
  await Promise.all(underway);
}

async function send(queue: Queue, given: Given | GivenRange): Promise<void> {
  try {
    await publish(queue, queue.streams.reports, { id: givenId(given), ...givenMessage(given) });
  } catch (error) {
    throw error instanceof WorkError ? new WorkError(error.id, `${given.from}: ${error.message}`, { cause: error }) : error;
  }
}

const MOST_UNDERWAY = 256;
