import { setTimeout } from "node:timers/promises";
import type { Archive } from "@isnad/archive";
import type { Queue } from "./queue/open-queue.ts";
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
  const ends = await Promise.allSettled(
    parts.map((part) =>
      part.catch((error: unknown) => {
        failed.abort();
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

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
