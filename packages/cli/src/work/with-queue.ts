import type { OpenQueueOptions, Queue } from "@isnad/work";

export type WorkLibrary = typeof import("@isnad/work");

/** Opens a queue for some work and closes it whatever comes of that. What speaks to the queue is loaded only here. */
export async function withQueue<Result>(
  url: string,
  work: (queue: Queue, library: WorkLibrary) => Promise<Result>,
  options: OpenQueueOptions = {},
): Promise<Result> {
  const library = await import("@isnad/work");
  const queue = await library.openQueue(url, options);
  try {
    return await work(queue, library);
  } finally {
    await queue.close();
  }
}
