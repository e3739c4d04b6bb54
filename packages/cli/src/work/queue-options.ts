import { Option } from "commander";

export interface QueueOptions {
  readonly queue: string;
}

/** Which queue. */
export const queueOption = (): Option =>
  new Option("--queue <url>", "nats://host:4222 or nats://host:4222/name").env("ISNAD_QUEUE").default("nats://127.0.0.1:4222");
