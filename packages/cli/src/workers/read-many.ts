import type { IncomingReport } from "@isnad/intake/formats";
import type { Reading } from "@isnad/reader";
import { type ArabicChoice, loadArabic, withSharedModel } from "../load-arabic.ts";
import { readIncoming } from "./read-incoming.ts";

/**
 * Reads reports on `workers` threads; readings come in the order of the reports, and no more than a few batches are held.
 * One batch or one worker needs no thread: it is read here.
 */
export async function* readMany(reports: AsyncIterable<IncomingReport>, workers: number, choice: ArabicChoice): AsyncGenerator<Reading> {
  const all = batches(reports);
  const first = await all.next();
  if (first.done) return;
  const second = await all.next();
  const rest = continued(second.done ? [first.value] : [first.value, second.value], all);
  yield* second.done || workers === 1 ? readHere(rest, choice) : readOnThreads(rest, workers, choice);
}

async function* readHere(batches: AsyncIterable<Batch>, choice: ArabicChoice): AsyncGenerator<Reading> {
  const language = loadArabic(choice);
  for await (const batch of batches) for (const incoming of batch) yield readIncoming(incoming, language);
}

async function* readOnThreads(batches: AsyncIterable<Batch>, workers: number, choice: ArabicChoice): AsyncGenerator<Reading> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<Batch, readonly Reading[]>({
    filename: import.meta.resolve("./read-worker.ts"),
    name: "readBatch",
    minThreads: workers,
    maxThreads: workers,
    workerData: withSharedModel(choice),
  });
  try {
    const waiting: Promise<readonly Reading[]>[] = [];
    for await (const batch of batches) {
      waiting.push(pool.run(batch));
      if (waiting.length > workers * 2) yield* await (waiting.shift() as Promise<readonly Reading[]>);
    }
    for (const readings of waiting) yield* await readings;
  } finally {
    await pool.destroy();
  }
}

async function* batches(reports: AsyncIterable<IncomingReport>): AsyncGenerator<Batch> {
  let batch: IncomingReport[] = [];
  for await (const report of reports) {
    batch.push(report);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* continued(begun: readonly Batch[], rest: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  yield* begun;
  yield* rest;
}

type Batch = readonly IncomingReport[];

/** Enough to make a message between threads cheap, few enough to keep all threads busy at a file's end. */
const BATCH = 16;
