import { setTimeout } from "node:timers/promises";
import type { Archive } from "@isnad/archive";
import type { Queue } from "./queue/open-queue.ts";
import { answerRollCall, type WorkerStatus } from "./queue/roll-call.ts";
import { sendLeftAgain } from "./queue/send-left-again.ts";
import { readQueue } from "./reading/read-queue.ts";
import type { Reader } from "./reading/reader.ts";
import { writeQueue } from "./writing/write-queue.ts";
import type { Writing } from "./writing/writing.ts";

/** What a worker does: reads, writes, or both. */
export interface Work {
  readonly reader: Reader | null;
  readonly archive: Archive | null;
}

/** Works on a queue until the signal, then finishes what is under way. Where one part fails, the other is stopped and the failure thrown. */
export async function work(queue: Queue, { reader, archive }: Work, writing: Writing): Promise<void> {
  const failed = new AbortController();
  const within = { ...writing, signal: AbortSignal.any([writing.signal, failed.signal]) };
  const parts = [
    reader && readQueue(queue, reader, within),
    archive && writeQueue(queue, archive, within),
    watchForLeft(queue, within),
  ].filter((part) => part !== null);
  const leave = answerRollCall(queue, statusOf({ reader, archive }, writing));
  const ends = await Promise.allSettled(
    parts.map((part) =>
      part.catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ),
  );
  leave();
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

/** What this worker says when it is asked. */
function statusOf({ reader, archive }: Work, { measures, now }: Writing): () => Promise<Omit<WorkerStatus, "host" | "process">> {
  const since = now();
  return async () => {
    const [leading, reports, stored] = await Promise.all([measures.leading.get(), measures.reports.get(), measures.stored.get()]);
    const isWriting = leading.values.some(({ value }) => value === 1);
    return {
      threads: reader?.threads ?? 0,
      writer: archive === null ? "none" : isWriting ? "writing" : "waiting",
      read: sum(reports.values.filter(({ labels }) => labels.outcome === "read")),
      stored: sum(stored.values),
      since,
    };
  };
}

const sum = (values: readonly { readonly value: number }[]): number => values.reduce((all, { value }) => all + value, 0);

/** Looks from time to time for what a server that was killed would never give to anybody. */
async function watchForLeft(queue: Queue, { signal, log }: Writing): Promise<void> {
  const left: Record<"reports" | "readings", number | null> = { reports: null, readings: null };
  while (!signal.aborted) {
    await setTimeout(queue.ackWaitMs, undefined, { signal }).catch(() => {});
    for (const kind of ["reports", "readings"] as const) {
      if (signal.aborted) return;
      try {
        left[kind] = await sendLeftAgain(queue, kind, left[kind]);
      } catch (error) {
        log.debug({ err: error }, "the queue does not tell what it holds");
      }
    }
  }
}
