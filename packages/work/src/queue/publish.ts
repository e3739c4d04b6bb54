import { setTimeout } from "node:timers/promises";
import { JetStreamApiError } from "@nats-io/jetstream";
import { ClosedConnectionError, DrainingConnectionError, type MsgHdrs } from "@nats-io/transport-node";
import { WorkError } from "../errors.ts";
import type { Queue } from "./open-queue.ts";

/** A message and the id by which its stream knows it again for some minutes. */
export interface Publication {
  readonly id: string;
  readonly head: MsgHdrs | undefined;
  readonly body: Uint8Array;
}

/**
 * Puts a message into a stream and waits until it is stored there. While the stream is full or the server away, it waits and tries again.
 *
 * @throws WorkError `queue-too-large`; the reason of `signal` where that ends the waiting.
 */
export async function publish(queue: Queue, subject: string, { id, head, body }: Publication, signal?: AbortSignal): Promise<void> {
  const most = queue.nats.info?.max_payload ?? Number.POSITIVE_INFINITY;
  if (body.length + HEAD_ROOM > most)
    throw new WorkError("queue-too-large", `${body.length} bytes, and the server takes ${most}; raise max_payload in its settings`);
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      await queue.jetstream.publish(subject, body, { msgID: id, ...(head ? { headers: head } : {}), timeout: ANSWER_MS });
      return;
    } catch (error) {
      if (!passes(error)) throw error;
      await setTimeout(wait, undefined, { signal });
    }
  }
}

/** What is over by waiting: a stream that is full, a server that is away. Anything else is a fault. */
function passes(error: unknown): boolean {
  if (error instanceof ClosedConnectionError || error instanceof DrainingConnectionError) return false;
  if (error instanceof JetStreamApiError) return FULL.test(error.message) || error.status === 503;
  return error instanceof Error;
}

const FULL = /maximum (?:messages|bytes)|insufficient|resource/iu;
/** Bytes. */
const HEAD_ROOM = 4096;
/** Milliseconds. */
const ANSWER_MS = 5000;
const FIRST_WAIT = 50;
const LONGEST_WAIT = 2000;
