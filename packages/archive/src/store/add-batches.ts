import { setImmediate, setTimeout } from "node:timers/promises";
import type { ArchiveError } from "../errors.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { databaseError } from "../open/database-error.ts";
import { addPrepared, type Storing } from "./add-readings.ts";
import type { Added, Capture } from "./capture.ts";
import { type PreparedReport, preparedReport } from "./prepared-report.ts";

/** Captures that were stored together, and what became of each. */
export interface AddedBatch {
  readonly captures: readonly Capture[];
  readonly added: readonly Added[];
}

/**
 * Stores batches of captures one after another, each in a transaction of its own as `addReadings` does; while one is being stored the next is
 * prepared. A server that was stopped is waited for half a minute. `storing` is asked for each batch.
 */
export async function* addBatches(
  archive: Archive,
  batches: AsyncIterable<readonly Capture[]>,
  storing: () => Storing,
): AsyncGenerator<AddedBatch> {
  const next = batches[Symbol.asyncIterator]();
  const prepare = async (): Promise<ReadyBatch | null> => {
    const { done, value } = await next.next();
    if (done) return null;
    const when = storing();
    return { captures: value, prepared: await preparedReports(value, archive.spelling, when.at), storing: when };
  };
  try {
    let ready = await prepare();
    while (ready !== null) {
      const following = prepare();
      // Where storing fails first, that is what is told.
      following.catch(() => {});
      const { captures } = ready;
      yield { captures, added: await stored(archive, ready) };
      ready = await following;
    }
  } finally {
    await next.return?.();
  }
}

interface ReadyBatch {
  readonly captures: readonly Capture[];
  readonly prepared: readonly PreparedReport[];
  readonly storing: Storing;
}

/** A report at a time, so that the database never waits long for its next statement. */
export async function preparedReports(captures: readonly Capture[], spelling: Spelling, at: string): Promise<readonly PreparedReport[]> {
  const prepared: PreparedReport[] = [];
  for (const capture of captures) {
    prepared.push(preparedReport(capture, spelling, at));
    await setImmediate();
  }
  return prepared;
}

/** Stores a batch once, however often it must be tried. */
async function stored(archive: Archive, { prepared, storing }: ReadyBatch): Promise<readonly Added[]> {
  for (const wait of WAITS) {
    try {
      return await addPrepared(archive, prepared, storing);
    } catch (error) {
      const known = databaseError(error, archive.place);
      if ((known as ArchiveError).id !== "archive-unreachable") throw known;
      await setTimeout(wait);
    }
  }
  return addPrepared(archive, prepared, storing);
}

/** Milliseconds: half a minute in all. */
const WAITS = [500, 1000, 2000, 4000, 8000, 16000];
