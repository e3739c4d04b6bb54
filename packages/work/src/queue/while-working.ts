import type { JsMsg } from "@nats-io/jetstream";
import type { Queue } from "./open-queue.ts";

/** Does some work on messages, and tells the queue meanwhile that they are not forgotten. */
export async function whileWorking<Result>({ ackWaitMs }: Queue, messages: readonly JsMsg[], work: () => Promise<Result>): Promise<Result> {
  const telling = setInterval(() => {
    for (const message of messages) message.working();
  }, ackWaitMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(telling);
  }
}
