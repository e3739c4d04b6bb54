import { type Archive, ArchiveError, addReadings, type Capture, databaseError } from "@isnad/archive";
import type { Reading } from "@isnad/reader";
import type { JsMsg } from "@nats-io/jetstream";
import { bury } from "../queue/dead-letters.ts";
import { HEAD } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import { unpackReading } from "../queue/pack-reading.ts";
import { whileWorking } from "../queue/while-working.ts";
import type { Writing } from "./writing.ts";

/**
 * Stores readings in one transaction and acknowledges them once it is committed. Where the archive refuses a batch, each is tried alone, and what it
 * refuses alone is dead.
 *
 * @throws ArchiveError where the database is away or can't be written to: nothing is acknowledged then.
 */
export async function storeBatch(queue: Queue, archive: Archive, messages: readonly JsMsg[], writing: Writing): Promise<void> {
  const done = writing.measures.storing.startTimer();
  try {
    await whileWorking(queue, messages, () => store(archive, messages, writing));
    for (const message of messages) message.ack();
  } catch (error) {
    const known = databaseError(error, archive.place);
    if (known instanceof ArchiveError) throw known;
    const [only] = messages;
    if (only && messages.length === 1) await buryReading(queue, only, known, writing);
    else for (const message of messages) await storeBatch(queue, archive, [message], writing);
  } finally {
    done();
  }
}

async function store(archive: Archive, messages: readonly JsMsg[], { by, now, measures }: Writing): Promise<void> {
  const added = await addReadings(archive, messages.map(captureOf), { by, at: now() });
  for (const { outcome } of added) measures.stored.inc({ outcome });
}

function captureOf({ headers, data }: JsMsg): Capture {
  const { reading, bytes } = unpackReading(data);
  const told = (name: keyof typeof HEAD): string => headers?.get(HEAD[name]) ?? "";
  return {
    reading: JSON.parse(reading) as Reading,
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
