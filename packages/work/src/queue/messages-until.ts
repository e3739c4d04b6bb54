import { setTimeout } from "node:timers/promises";
import type { JsMsg } from "@nats-io/jetstream";
import type { Queue } from "./open-queue.ts";
import { CONSUMERS } from "./streams.ts";

/**
 * The messages of a stream's consumer as they come, until the signal; at most `ahead` are fetched before they are asked for. What has been fetched
 * by then and not been asked for is given back at once. A server that is away is waited for.
 */
export async function* messagesUntil(
  queue: Queue,
  kind: keyof typeof CONSUMERS,
  ahead: number,
  signal: AbortSignal,
): AsyncGenerator<JsMsg> {
  while (!signal.aborted) {
    try {
      const consumer = await queue.jetstream.consumers.get(queue.streams[kind], CONSUMERS[kind]);
      const messages = await consumer.consume({ max_messages: ahead });
      const stop = () => void messages.close();
      signal.addEventListener("abort", stop, { once: true });
      try {
        for await (const message of messages) {
          if (signal.aborted) message.nak();
          else yield message;
        }
      } finally {
        signal.removeEventListener("abort", stop);
        await messages.close();
      }
    } catch (error) {
      if (queue.nats.isClosed()) throw error;
      await setTimeout(AGAIN_MS);
    }
  }
}

const AGAIN_MS = 500;
