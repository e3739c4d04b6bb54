import { WorkError } from "../errors.ts";
import { type Given, type GivenRange, givenId, givenMessage } from "./given.ts";
import type { Queue } from "./open-queue.ts";
import { publish } from "./publish.ts";

/** Who hears of what is sent. */
export interface Sending {
  /** Of each that the queue holds. */
  readonly stored?: () => void;
  /** Of each that it can't take; the others are still sent. Without it, the first ends all. */
  readonly refused?: (error: WorkError) => void;
}

/** Sends reports to be read. Many are on their way at once; where the queue is full, it waits. */
export async function enqueue(queue: Queue, all: AsyncIterable<Given | GivenRange>, sending: Sending = {}): Promise<void> {
  const underway = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const given of all) {
    if (underway.size >= MOST_UNDERWAY) await Promise.race(underway);
    if (failures.length > 0) break;
    const sent: Promise<void> = send(queue, given, sending)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => underway.delete(sent));
    underway.add(sent);
  }
  await Promise.all(underway);
  if (failures.length > 0) throw failures[0];
}

async function send(queue: Queue, given: Given | GivenRange, { stored, refused }: Sending): Promise<void> {
  try {
    await publish(queue, queue.streams.reports, { id: givenId(given), ...givenMessage(given) });
    stored?.();
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    const told = new WorkError(error.id, `${given.from}: ${error.message}`, { cause: error });
    if (!refused) throw told;
    refused(told);
  }
}

const MOST_UNDERWAY = 256;
