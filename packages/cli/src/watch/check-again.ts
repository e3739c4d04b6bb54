import { setTimeout } from "node:timers/promises";

/** Looks every few seconds whether there is something to tell: reports come from here, and on a server from elsewhere. */
export async function checkAgain(check: () => Promise<void>, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await check();
    await setTimeout(CHECK_MS, undefined, { signal: stop }).catch(() => {});
  }
}

const CHECK_MS = 10_000;
