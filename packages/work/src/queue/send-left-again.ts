import type { Queue } from "./open-queue.ts";
import { publish } from "./publish.ts";
import { CONSUMERS } from "./streams.ts";

/**
 * A server that was killed may hold messages that its consumer takes for acknowledged, and never give them to anybody: what was removed is there again,
 * or what came last before is gone and its numbers are given anew. Each is sent again under a number of its own; whether it was read or
 * stored before, the archive knows. `before` is what the last look found; a message is sent once two looks found it. Gives what this one found.
 */
export async function sendLeftAgain(queue: Queue, kind: keyof typeof CONSUMERS, before: number | null): Promise<number | null> {
  const { admin, streams } = queue;
  const stream = streams[kind];
  const found = await firstLeft(queue, kind);
  if (found === null || found !== before) return found;
  for (let first: number | null = found; first !== null; first = await firstLeft(queue, kind)) {
    const message = await admin.streams.getMessage(stream, { seq: first });
    if (message) {
      await publish(queue, stream, { id: `left-${message.timestamp}-${first}`, head: message.header, body: message.data });
      await admin.streams.deleteMessage(stream, first, false);
    }
  }
  return null;
}

/** The number of the first message that the consumer takes for acknowledged and the stream still holds. */
async function firstLeft({ admin, streams }: Queue, kind: keyof typeof CONSUMERS): Promise<number | null> {
  const { ack_floor } = await admin.consumers.info(streams[kind], CONSUMERS[kind]);
  const { state } = await admin.streams.info(streams[kind]);
  return state.messages > 0 && state.first_seq <= ack_floor.stream_seq ? state.first_seq : null;
}
