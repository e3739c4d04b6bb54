import { type Archive, ArchiveError, addPrepared, type Capture, databaseError, type PreparedReport, preparedReports } from "@isnad/archive";
import type { Reading } from "@isnad/reader";
import type { JsMsg } from "@nats-io/jetstream";
import { bury } from "../queue/dead-letters.ts";
import { HEAD } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import { unpackReading } from "../queue/pack-reading.ts";
import type { Writing } from "./writing.ts";

/** Readings that came, ready for their transaction; `null` where one of them is none. */
export interface ReadyBatch {
  readonly messages: readonly JsMsg[];
  readonly prepared: readonly PreparedReport[] | null;
  /** ISO instant. */
  readonly at: string;
}

/** Does what needs no database. */
export async function readyBatch({ spelling }: Archive, messages: readonly JsMsg[], at: string): Promise<ReadyBatch> {
  try {
    return { messages, prepared: await preparedReports(messages.map(captureOf), spelling, at), at };
  } catch {
    return { messages, prepared: null, at };
  }
}

/**
 * Stores readings in one transaction and acknowledges them once it is committed. Where a batch can't be stored, each is tried alone, and what can't be
 * alone is dead.
 *
 * @throws ArchiveError where the database is away or can't be written to: nothing is acknowledged then.
 */
export async function storeBatch(queue: Queue, archive: Archive, { messages, prepared, at }: ReadyBatch, writing: Writing): Promise<void> {
  const done = writing.measures.storing.startTimer();
  try {
    const ready = prepared ?? (await preparedReports(messages.map(captureOf), archive.spelling, at));
    const added = await addPrepared(archive, ready, { by: writing.by, at });
    for (const { outcome } of added) writing.measures.stored.inc({ outcome });
    for (const message of messages) message.ack();
  } catch (error) {
    const known = databaseError(error, archive.place);
    if (known instanceof ArchiveError) throw known;
    const [only] = messages;
    if (only && messages.length === 1) await buryReading(queue, only, known, writing);
    else for (const message of messages) await storeBatch(queue, archive, { messages: [message], prepared: null, at }, writing);
  } finally {
    done();
  }
}

function captureOf({ headers, data }: JsMsg): Capture {
  const { reading, bytes } = unpackReading(data);
  const told = (name: keyof typeof HEAD): string => headers?.get(HEAD[name]) ?? "";
  return {
    reading: JSON.parse(reading) as Reading,
    printed: reading,
    bytes,
    obtainedFrom: decodeURIComponent(told("from")),
    obtainedAt: told("obtainedAt"),
  };
}

async function buryReading(queue: Queue, message: JsMsg, error: unknown, { log, measures }: Writing): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ err: error }, "a reading is put among the dead");
  await bury(queue, "readings", { id: `reading-${message.seq}`, head: message.headers, body: message.data }, reason);
  measures.dead.inc({ stream: "readings" });
  message.ack();
}
