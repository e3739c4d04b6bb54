import { AckPolicy, DiscardPolicy, type JetStreamManager, RetentionPolicy, StorageType } from "@nats-io/jetstream";

/** The streams of a queue by what they hold, and the subjects that lead into them. */
export interface StreamNames {
  readonly reports: string;
  readonly readings: string;
  readonly dead: string;
  /** One message for each report that is being tried alone. */
  readonly trials: string;
}

/** How much a queue holds before whoever sends must wait, in messages. */
export interface QueueLimits {
  readonly reports: number;
  readonly readings: number;
}

export const streamNames = (queue: string): StreamNames => ({
  reports: `${queue}_reports`,
  readings: `${queue}_readings`,
  dead: `${queue}_dead`,
  trials: `${queue}_trials`,
});

/** The durable consumers: all readers share one, and so do a writer and those that wait to take its place. */
export const CONSUMERS = { reports: "readers", readings: "writer" } as const;

/** A million reports take some 3 GB, a hundred thousand readings 400 MB. */
export const LIMITS: QueueLimits = { reports: 1_000_000, readings: 100_000 };

/**
 * Makes what is missing of a queue's streams and consumers; what is there keeps its limits, and takes the time given for acknowledging. Reports and
 * readings are gone from their stream once acknowledged; a full one refuses what comes, so that whoever sends waits.
 */
export async function makeStreams(jsm: JetStreamManager, queue: string, limits: QueueLimits, ackWaitMs?: number): Promise<void> {
  const names = streamNames(queue);
  const working = { retention: RetentionPolicy.Workqueue, discard: DiscardPolicy.New };
  await makeStream(jsm, names.reports, { ...working, max_msgs: limits.reports });
  await makeStream(jsm, names.readings, { ...working, max_msgs: limits.readings });
  await makeStream(jsm, names.dead, { allow_direct: true });
  await makeStream(jsm, names.trials, { max_msgs_per_subject: 1 }, `${names.trials}.>`);
  for (const kind of ["reports", "readings"] as const) await makeConsumer(jsm, names[kind], CONSUMERS[kind], ackWaitMs);
}

async function makeStream(jsm: JetStreamManager, name: string, settings: object, subject = name): Promise<void> {
  if (await isThere(jsm.streams.info(name))) return;
  await jsm.streams.add({ name, subjects: [subject], storage: StorageType.File, ...settings });
}

async function makeConsumer(jsm: JetStreamManager, stream: string, name: string, ackWaitMs?: number): Promise<void> {
  const ack_wait = (ackWaitMs ?? ACK_WAIT_MS) * 1_000_000;
  if (!(await isThere(jsm.consumers.info(stream, name))))
    await jsm.consumers.add(stream, {
      durable_name: name,
      ack_policy: AckPolicy.Explicit,
      ack_wait,
      max_deliver: -1,
      max_ack_pending: MOST_UNACKNOWLEDGED,
    });
  else if (ackWaitMs !== undefined) await jsm.consumers.update(stream, name, { ack_wait });
}

export const ACK_WAIT_MS = 30_000;

/** Messages handed out and not yet acknowledged, of all workers together. */
const MOST_UNACKNOWLEDGED = 5000;

async function isThere(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked;
    return true;
  } catch (error) {
    if (error instanceof Error && /not found/u.test(error.message)) return false;
    throw error;
  }
}
