import { setTimeout } from "node:timers/promises";
import type { Queue } from "./open-queue.ts";
import { rollCall, type WorkerStatus } from "./roll-call.ts";
import { CONSUMERS } from "./streams.ts";

/** How a stream stands. */
export interface StreamStatus {
  readonly stream: "reports" | "readings";
  /** Messages that nobody has been given yet, and those given and not yet acknowledged. */
  readonly waiting: number;
  readonly underway: number;
  /** Of those under way, given for a second time or more. */
  readonly again: number;
  /** Messages a second that came in, and that were acknowledged. */
  readonly comingPerSecond: number;
  readonly donePerSecond: number;
  /** Seconds since the oldest that is there came in; 0 where there is none. */
  readonly lagSeconds: number;
}

export interface QueueStatus {
  readonly streams: readonly StreamStatus[];
  readonly dead: number;
  readonly workers: readonly WorkerStatus[];
}

/** Looks at a queue twice, some milliseconds apart, and asks meanwhile who is at work. */
export async function queueStatus(queue: Queue, apartMs = 1000): Promise<QueueStatus> {
  const kinds = ["reports", "readings"] as const;
  const before = await Promise.all(kinds.map((kind) => passed(queue, kind)));
  const [workers] = await Promise.all([rollCall(queue, apartMs), setTimeout(apartMs)]);
  const streams = await Promise.all(kinds.map((kind, at) => streamStatus(queue, kind, before[at] as Passed)));
  const { state } = await queue.admin.streams.info(queue.streams.dead);
  return { streams, dead: state.messages, workers };
}

/** How many messages a stream ever took in and let go. */
interface Passed {
  readonly at: number;
  readonly come: number;
  readonly done: number;
}

async function passed({ admin, streams }: Queue, kind: keyof typeof CONSUMERS): Promise<Passed> {
  const { state } = await admin.streams.info(streams[kind]);
  return { at: performance.now(), come: state.last_seq, done: state.last_seq - state.messages };
}

async function streamStatus(queue: Queue, stream: keyof typeof CONSUMERS, before: Passed): Promise<StreamStatus> {
  const now = await passed(queue, stream);
  const consumer = await queue.admin.consumers.info(queue.streams[stream], CONSUMERS[stream]);
  const seconds = (now.at - before.at) / 1000;
  const rate = (counted: "come" | "done"): number => Math.round(((now[counted] - before[counted]) / seconds) * 10) / 10;
  return {
    stream,
    waiting: consumer.num_pending,
    underway: consumer.num_ack_pending,
    again: consumer.num_redelivered,
    comingPerSecond: rate("come"),
    donePerSecond: rate("done"),
    lagSeconds: await lag(queue, stream),
  };
}

/** By the server's own clock where it stamps the messages: this machine's may differ. */
async function lag({ admin, streams }: Queue, kind: keyof typeof CONSUMERS): Promise<number> {
  const { state, ts } = await admin.streams.info(streams[kind]);
  if (state.messages === 0) return 0;
  const now = ts ? Temporal.Instant.from(ts) : Temporal.Now.instant();
  return Math.max(0, Math.round(now.since(Temporal.Instant.from(state.first_ts)).total("seconds")));
}
