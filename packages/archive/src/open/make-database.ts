import { Worker } from "node:worker_threads";

/** Makes an empty PGlite database in a folder, on a thread of its own: it takes seconds, in which a server must answer. */
export function makeDatabase(folder: string): Promise<void> {
  const thread = new Worker(new URL("./database-thread.ts", import.meta.url), { workerData: folder });
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", () => resolve());
  });
}
