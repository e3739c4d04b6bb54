import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { TEMPLATE, unpack } from "./database-template.ts";

/** Makes an empty PGlite database in a folder: from the one that is kept packed, since to make one from nothing takes seconds. */
export async function makeDatabase(folder: string): Promise<void> {
  if (existsSync(TEMPLATE)) await unpack(await readFile(TEMPLATE), folder);
  else await initialise(folder);
}

/** Makes one from nothing, on a thread of its own: a server must answer meanwhile. */
export function initialise(folder: string): Promise<void> {
  const thread = new Worker(new URL("./database-thread.ts", import.meta.url), { workerData: folder });
  return new Promise((resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", () => resolve());
  });
}
