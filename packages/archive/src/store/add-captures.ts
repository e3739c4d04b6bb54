import { setImmediate, setTimeout } from "node:timers/promises";
import type { ArchiveError } from "../errors.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { databaseError } from "../open/database-error.ts";
import { addPrepared, type Storing } from "./add-readings.ts";
import type { Added, Capture, RecordedCapture } from "./capture.ts";
import { type GivenReport, type PreparedReport, preparedReport } from "./prepared-report.ts";
import { type RecordingsPreparer, recordingsPreparer } from "./recordings-preparer.ts";

/** Reports that were stored together, and what became of each. */
export interface AddedBatch {
  readonly reports: readonly GivenReport[];
  readonly added: readonly Added[];
}

/** What comes to be stored: what was just read, or was read earlier. */
type Coming = Capture | RecordedCapture;

/**
 * Stores captures as they come, up to two hundred in a transaction, as `addReadings` does; while some are being stored the next are prepared. A server that
 * was stopped is waited for half a minute. `storing` is asked whenever something is stored; `onNone` hears from where a line came that holds no reading.
 */
export async function* addCaptures(
  archive: Archive,
  captures: AsyncIterable<Coming> | Iterable<Coming>,
  storing: () => Storing,
  onNone: (from: string) => void = () => {},
): AsyncGenerator<AddedBatch> {
  const batches = oneAhead(preparedBatches(captures, archive.spelling, storing, onNone));
  for await (const batch of batches) yield { reports: batch.map(({ given }) => given), added: await stored(archive, batch, storing()) };
}

/** Asks for the next while the one before is in use. */
async function* oneAhead<Item>(items: AsyncGenerator<Item, undefined>): AsyncGenerator<Item> {
  try {
    for (let next = await items.next(); !next.done; ) {
      const following = items.next();
      // Where storing fails first, that is what is told.
      following.catch(() => {});
      yield next.value;
      next = await following;
    }
  } finally {
    await items.return(undefined);
  }
}

/** While a batch is prepared the next is gathered, so that one of them is always at work. */
async function* preparedBatches(
  captures: AsyncIterable<Coming> | Iterable<Coming>,
  spelling: Spelling,
  storing: () => Storing,
  onNone: (from: string) => void,
): AsyncGenerator<readonly PreparedReport[], undefined> {
  const all = arriving(captures);
  const recordings = recordingsPreparer(spelling, FIRST);
  try {
    let preparing: Promise<readonly PreparedReport[]> | null = null;
    for (let most = FIRST; ; most = TOGETHER) {
      const gathering = gathered(all, most, spelling, storing);
      gathering.catch(() => {});
      if (preparing !== null) yield preparing;
      const batch = await gathering;
      if (batch.length === 0) return;
      preparing = wholly(batch, recordings, storing().at, onNone);
      preparing.catch(() => {});
    }
  } finally {
    await recordings.close();
    await all.return(undefined);
  }
}

async function* arriving(captures: AsyncIterable<Coming> | Iterable<Coming>): AsyncGenerator<Coming, undefined> {
  yield* captures;
}

/**
 * What was just read is prepared as it comes, so that nobody need hold its reading; a report at a time, so that the database never waits long for its
 * next statement.
 */
async function gathered(
  captures: AsyncGenerator<Coming, undefined>,
  most: number,
  spelling: Spelling,
  storing: () => Storing,
): Promise<readonly (PreparedReport | RecordedCapture)[]> {
  const batch: (PreparedReport | RecordedCapture)[] = [];
  while (batch.length < most) {
    const { value } = await captures.next();
    if (value === undefined) break;
    if ("line" in value) batch.push(value);
    else {
      batch.push(preparedReport(value, spelling, storing().at));
      await setImmediate();
    }
  }
  return batch;
}

/** A batch with its recordings prepared too. Lines that hold none are told and left out. */
async function wholly(
  batch: readonly (PreparedReport | RecordedCapture)[],
  recordings: RecordingsPreparer,
  at: string,
  onNone: (from: string) => void,
): Promise<readonly PreparedReport[]> {
  const recorded = batch.filter((one) => "line" in one);
  const prepared = recorded.length === 0 ? [] : await recordings.prepare(recorded, at);
  const made = new Map(recorded.map((one, index) => [one, prepared[index] ?? null]));
  return batch.flatMap((one) => {
    if (!("line" in one)) return [one];
    const report = made.get(one) ?? null;
    if (report === null) onNone(one.obtainedFrom);
    return report ?? [];
  });
}

const TOGETHER = 200;

/** Fewer at first, so that storing begins soon. */
const FIRST = 50;

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
