import { type Archive, addFeeds, addReadings, feedStore, tidyArchive } from "@isnad/archive";
import {
  type BroughtReport,
  type FeedItem,
  type FeedStore,
  fetchSafely,
  type Obtained,
  type WatchEvent,
  type WatchPorts,
  watchFeeds,
} from "@isnad/intake";
import { type Language, read } from "@isnad/reader";
import { FakeClock } from "./fake-clock.ts";
import { feedTown, type Question, type TownSize } from "./feed-town.ts";

/** What came of watching a town's feeds. */
export interface Simulated {
  readonly published: readonly string[];
  readonly stored: readonly string[];
  readonly log: readonly Question[];
  readonly events: Readonly<Record<WatchEvent["kind"], number>>;
  /** How often watching was killed at a bad moment. */
  readonly kills: number;
  /** Bytes in use after each hour of the clock, collected before they were counted where the process lets us. */
  readonly memory: readonly number[];
}

export const HOST_DELAY = 2000;

/** Watches a town's feeds for some hours of a clock that waits for nothing but real work, with the real gate, parser, reader and archive. */
export async function simulateFeeds(
  size: TownSize & { readonly killEvery: number },
  archive: Archive,
  language: Language,
): Promise<Simulated> {
  const clock = new FakeClock(Date.parse("2026-11-01T00:00:00Z"));
  const town = await feedTown(size, clock.now);
  const began = clock.now();
  const storing = () => ({ by: "simulation", at: new Date(clock.now()).toISOString() });
  await addFeeds(
    archive,
    town.feeds.map((url) => ({ url, title: null, everyMinutes: 15 })),
    storing(),
  );
  const events: Partial<Record<WatchEvent["kind"], number>> = {};
  const memory: number[] = [];
  const stop = new AbortController();
  const kill = killer(size.killEvery);
  const store = throughClock(feedStore<FeedItem, Obtained>(archive), clock, kill);
  const ports = {
    now: clock.now,
    sleep: clock.sleep,
    random: chance(),
    fetch: (url: string, headers: Readonly<Record<string, string>>) => {
      const { hostname } = new URL(url);
      const milliseconds = town.silent.has(hostname) ? GIVEN_UP_SOON : GIVEN_UP_LATE;
      const options = {
        headers,
        resolve: async () => ["127.0.0.1"],
        allowPrivate: [hostname],
        limits: { milliseconds, unpackedBytes: 500_000 },
      };
      return clock.real(() => fetchSafely(url, options));
    },
    store,
    take: (brought: readonly BroughtReport[]) => clock.real(() => takeIn(archive, language, brought, storing()).then(kill)),
    tell: ({ kind }: WatchEvent) => {
      events[kind] = (events[kind] ?? 0) + 1;
    },
  };
  let over = false;
  const watching = watchThroughKills(ports, clock, stop.signal).finally(() => {
    over = true;
  });
  const end = began + (size.hours + AFTER_HOURS) * HOUR;
  await clock.run(() => {
    if (clock.now() - began >= (memory.length + 1) * HOUR) memory.push(memoryInUse());
    if (clock.now() >= end) stop.abort();
    return over;
  });
  const kills = await watching;
  await tidyArchive(archive, town.published.length);
  const rows = await archive.db.selectFrom("reports").select("title").execute();
  await town.close();
  return {
    published: town.published,
    stored: rows.map(({ title }) => title ?? ""),
    log: town.log,
    events: events as Simulated["events"],
    kills,
    memory,
  };
}

/** Long enough for every back-off to come round once more. */
const AFTER_HOURS = 4;
const HOUR = 60 * 60_000;

/** Real milliseconds: who never answers is given up soon, who only answers late on a busy machine is not. */
const GIVEN_UP_SOON = 400;
const GIVEN_UP_LATE = 30_000;

class Killed extends Error {}

/** Throws each `every`-th time that it is called; never where that is 0. */
function killer(every: number): <Result>(result: Result) => Result {
  let calls = 0;
  return (result) => {
    if (every > 0 && ++calls % every === 0) throw new Killed();
    return result;
  };
}

/** Watches on, some seconds after each time that it was killed. Gives how often it was. */
async function watchThroughKills(ports: WatchPorts, clock: FakeClock, stop: AbortSignal): Promise<number> {
  for (let kills = 0; ; kills++) {
    try {
      await watchFeeds(ports, { atOnce: 8, hostDelay: HOST_DELAY, respectRobots: true, until: "stopped" }, stop);
      return kills;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await clock.sleep(5000, stop);
    }
  }
}

/**
 * `kill` comes before items that a poll brought are kept, and after reports were stored but before that is noted. What a host asked of us before it
 * could be kept is lost with a process that is killed: that would only show that it is asked once more.
 */
const throughClock = (store: FeedStore, { real }: FakeClock, kill: <Result>(result: Result) => Result): FeedStore => ({
  dueTasks: (...asked) => real(() => store.dueTasks(...asked)),
  nextDue: (...asked) => real(() => store.nextDue(...asked)),
  keepPoll: (polled, now) => real(async () => store.keepPoll(polled.items.length > 0 ? kill(polled) : polled, now)),
  keepTaken: (...asked) => real(() => store.keepTaken(...asked)),
  keepForLater: (...asked) => real(() => store.keepForLater(...asked)),
  restHost: (...asked) => real(() => store.restHost(...asked)),
});

async function takeIn(
  archive: Archive,
  language: Language,
  brought: readonly BroughtReport[],
  storing: { by: string; at: string },
): Promise<string[]> {
  const captures = brought.map(({ report, bytes, obtained }) => ({
    reading: read(report, language),
    bytes,
    obtainedFrom: obtained.finalUrl,
    obtainedAt: storing.at,
  }));
  return (await addReadings(archive, captures, storing)).map(({ report }) => report);
}

/** The same chance each time: a linear congruential generator (Numerical Recipes). */
function chance(): () => number {
  let state = 1;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function memoryInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
