import { setTimeout } from "node:timers/promises";
import { type Archive, ArchiveError, asSoleWriter, databaseError, type StillSole } from "@isnad/archive";
import { gathered } from "../queue/gathered.ts";
import { messagesUntil } from "../queue/messages-until.ts";
import type { Queue } from "../queue/open-queue.ts";
import { whileWorking } from "../queue/while-working.ts";
import { readyBatch, storeBatch } from "./store-batch.ts";
import type { Writing } from "./writing.ts";

/** Takes readings from the queue until the signal and stores them, as the only one for this archive. A database that is away is waited for. */
export async function writeQueue(queue: Queue, archive: Archive, writing: Writing): Promise<void> {
  const { signal, log, measures, answers } = writing;
  while (!signal.aborted) {
    try {
      const write = (still: StillSole): Promise<void> => {
        log.info({ archive: archive.place }, "this worker writes");
        measures.leading.set(1);
        return storeUntil(queue, archive, still, writing);
      };
      await asSoleWriter(archive, signal, write, () => answers(true));
    } catch (error) {
      const known = databaseError(error, archive.place);
      if (!(known instanceof ArchiveError)) throw known;
      answers(false);
      log.error({ err: known }, "the archive can't be written to; it is tried again");
      await setTimeout(AGAIN_MS, undefined, { signal }).catch(() => {});
    } finally {
      measures.leading.set(0);
    }
  }
}

/**
 * Stores batch after batch until the signal or a failure; while one is stored the next is made ready. What has come by then and is not stored is given
 * back.
 */
async function storeUntil(queue: Queue, archive: Archive, still: StillSole, writing: Writing): Promise<void> {
  const failed = new AbortController();
  const messages = messagesUntil(queue, "readings", BATCH * 2, AbortSignal.any([writing.signal, failed.signal]));
  let storing = Promise.resolve();
  for await (const batch of gathered(messages, BATCH, GATHER_MS)) {
    const before = storing;
    const store = async () => {
      const ready = await readyBatch(archive, batch, writing.now());
      await before;
      failed.signal.throwIfAborted();
      await still();
      await storeBatch(queue, archive, ready, writing);
    };
    storing = whileWorking(queue, batch, store).catch((error: unknown) => {
      for (const message of batch) message.nak(AGAIN_MS);
      failed.abort(error);
    });
    await before;
  }
  await storing;
  failed.signal.throwIfAborted();
}

const BATCH = 200;
/** Milliseconds. */
const GATHER_MS = 200;
const AGAIN_MS = 1000;
