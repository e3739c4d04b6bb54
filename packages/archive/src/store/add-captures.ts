import { setImmediate, setTimeout } from "node:timers/promises";
import type { Report } from "@isnad/reader";
import type { ArchiveError } from "../errors.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { databaseError } from "../open/database-error.ts";
import { addPrepared, type Storing } from "./add-readings.ts";
import type { Added, Capture } from "./capture.ts";
import { type PreparedReport, preparedReport } from "./prepared-report.ts";

/** Reports that were stored together, and what became of each. */
export interface AddedBatch {
  readonly reports: readonly Report[];
  readonly added: readonly Added[];
}

/**
 * Stores captures as they come, two hundred in a transaction, as `addReadings` does; while some are being stored the next are prepared. A server that
 * was stopped is waited for half a minute. `storing` is asked whenever something is stored.
 */
export async function* addCaptures(
  archive: Archive,
  captures: AsyncIterable<Capture> | Iterable<Capture>,
  storing: () => Storing,
): AsyncGenerator<AddedBatch> {
  const all = arriving(captures);
  const prepare = () => preparedBatch(all, archive.spelling, storing);
  try {
    let batch = await prepare();
    while (batch.length > 0) {
      const following = prepare();
      // Where storing fails first, that is what is told.
      following.catch(() => {});
      yield { reports: batch.map(({ given }) => given), added: await stored(archive, batch, storing()) };
      batch = await following;
    }
  } finally {
    await all.return(undefined);
  }
}

async function* arriving(captures: AsyncIterable<Capture> | Iterable<Capture>): AsyncGenerator<Capture, undefined> {
  yield* captures;
}

/** Each is prepared as it comes, so that nobody need hold its reading; a report at a time, so that the database never waits long for its next statement. */
async function preparedBatch(
  captures: AsyncGenerator<Capture, undefined>,
  spelling: Spelling,
  storing: () => Storing,
): Promise<readonly PreparedReport[]> {
  const prepared: PreparedReport[] = [];
  while (prepared.length < TOGETHER) {
    const { value } = await captures.next();
    if (value === undefined) break;
    prepared.push(preparedReport(value, spelling, storing().at));
    await setImmediate();
  }
  return prepared;
}

const TOGETHER = 200;

/** Captures prepared one after another, giving way to other work in between. */
export async function preparedReports(captures: Iterable<Capture>, spelling: Spelling, at: string): Promise<readonly PreparedReport[]> {
  const prepared: PreparedReport[] = [];
  for (const capture of captures) {
    prepared.push(preparedReport(capture, spelling, at));
    await setImmediate();
  }
  return prepared;
}

/** Stores reports once, however often it must be tried. */
async function stored(archive: Archive, prepared: readonly PreparedReport[], storing: Storing): Promise<readonly Added[]> {
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
