import type { Archive } from "@isnad/archive";
import type { Queue } from "./queue/open-queue.ts";
import { readQueue } from "./reading/read-queue.ts";
import type { Reader } from "./reading/reader.ts";
import { type Writing, writeQueue } from "./writing/write-queue.ts";

/** What a worker does: reads, writes, or both. */
export interface Work {
  readonly reader: Reader | null;
  readonly archive: Archive | null;
}

/** Works on a queue until the signal, then finishes what is under way. Where one part fails, the other is stopped and the failure thrown. */
export async function work(queue: Queue, { reader, archive }: Work, writing: Writing): Promise<void> {
  const failed = new AbortController();
  const within = { ...writing, signal: AbortSignal.any([writing.signal, failed.signal]) };
  const parts = [reader && readQueue(queue, reader, within), archive && writeQueue(queue, archive, within)].filter((part) => part !== null);
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
