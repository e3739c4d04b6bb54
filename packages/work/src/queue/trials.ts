import type { Queue } from "./open-queue.ts";
import { publish } from "./publish.ts";

/**
 * How often a report was begun alone and not ended: neither read nor refused. Kept in a stream of its own, since whoever reads it may die of it, and
 * a message's own count also grows by the deaths of others.
 */
export async function trialsOf(queue: Queue, id: string): Promise<number> {
  const last = await queue.admin.streams.getMessage(queue.streams.trials, { last_by_subj: subjectOf(queue, id) });
  return last === null ? 0 : Number(last.string());
}

export async function beginTrial(queue: Queue, id: string, number: number): Promise<void> {
  await publish(queue, subjectOf(queue, id), {
    id: `${id}-${number}-${process.pid}-${performance.now()}`,
    head: undefined,
    body: Buffer.from(String(number)),
  });
}

export async function endTrials(queue: Queue, id: string): Promise<void> {
  await queue.admin.streams.purge(queue.streams.trials, { filter: subjectOf(queue, id) });
}

const subjectOf = (queue: Queue, id: string): string => `${queue.streams.trials}.${id}`;
