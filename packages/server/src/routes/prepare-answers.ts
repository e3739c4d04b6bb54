import { setTimeout } from "node:timers/promises";
import { type Archive, lastChange } from "@isnad/archive";
import type { MiddlewareHandler } from "hono";

/**
 * Asks what the desk's screens ask first, so that it is kept when somebody opens them: after the start, and after each change once nobody has asked for
 * anything for a while. Of archives in folders alone: a database that many store in changes all the time, and has others to answer.
 */
export function prepareAnswers(archive: () => Archive, ask: (path: string) => Promise<unknown>): Preparing {
  let [underway, heardAt, prepared] = [0, performance.now(), -1];
  const isQuiet = (): boolean => underway === 0 && performance.now() - heardAt > QUIET;
  const prepare = async (): Promise<void> => {
    const { kind, db } = archive();
    if (kind !== "pglite" || !isQuiet()) return;
    const change = await lastChange(db);
    if (change === prepared) return;
    for (const path of FIRST_ASKED) {
      await ask(path);
      await setTimeout(BETWEEN);
      if (!isQuiet()) return;
    }
    prepared = change;
  };
  return {
    heard: async (_, next) => {
      underway++;
      await next().finally(() => {
        underway--;
        heardAt = performance.now();
      });
    },
    run: async (stop) => {
      // While the archive is being opened, and where it can't be, there is nothing to ask; whoever asks is told.
      while (await passed(PAUSE, stop)) await prepare().catch(() => {});
    },
  };
}

export interface Preparing {
  /** Hears of each request. */
  readonly heard: MiddlewareHandler;
  /** Goes on until `stop`. */
  readonly run: (stop: AbortSignal) => Promise<void>;
}

/** What the screens ask for before anybody has chosen anything, most looked at first; checks/desk holds it to what they do. */
export const FIRST_ASKED: readonly string[] = [
  "/api/stories?origins=0&limit=200",
  "/api/timeline?limit=5000",
  "/api/network?nodes=2000&edges=10000",
  "/api/map?limit=2000",
  "/api/actors?limit=300",
];

/**
 * Milliseconds: how long nobody must have asked for anything, which is longer than a page takes from its files to its first question; how often that is
 * looked at; and room for others between two questions.
 */
const QUIET = 2500;
const PAUSE = 500;
const BETWEEN = 20;

/** `false` where it was stopped before. */
const passed = (ms: number, signal: AbortSignal): Promise<boolean> => setTimeout(ms, true, { signal, ref: false }).catch(() => false);
