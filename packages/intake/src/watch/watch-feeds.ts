import type { Task } from "./feed-store.ts";
import { HostTurns } from "./host-turns.ts";
import { PoliteFetch } from "./polite-fetch.ts";
import { pollFeed } from "./poll-feed.ts";
import { takePage } from "./take-page.ts";
import { takeTexts } from "./take-texts.ts";
import type { WatchOptions, WatchPorts } from "./watch-ports.ts";

/**
 * Polls feeds and takes what they bring, until `stop` says so or, as the options say, until nothing is due. What was begun when it is stopped is
 * finished. All state lies in the store: however this ends, the next call goes on from there. Rejects where the store or the taking fails.
 */
export async function watchFeeds(ports: WatchPorts, options: WatchOptions, stop: AbortSignal): Promise<void> {
  const turns = new HostTurns();
  const running = new Set<Promise<void>>();
  const fetching = new PoliteFetch(ports, options);
  let broken: { readonly error: unknown } | null = null;
  const start = (task: Task) => {
    turns.begin(task.host);
    const work = WORK(task, ports, fetching)
      .catch((error: unknown) => {
        broken ??= { error };
      })
      .finally(() => {
        turns.end(task.host, ports.now() + fetching.pauseOf(task.host));
        running.delete(work);
      });
    running.add(work);
  };
  while (!stop.aborted && broken === null) {
    const closed = turns.closed(ports.now());
    const free = options.atOnce - running.size;
    const tasks = free > 0 ? await ports.store.dueTasks(ports.now(), closed, free) : [];
    for (const task of tasks) start(task);
    if (tasks.length > 0) continue;
    const wakeAt = free > 0 ? await nextWake(ports, turns) : null;
    if (running.size === 0 && isDone(wakeAt, ports.now(), options)) break;
    await nextThing(wakeAt, running, ports, stop);
  }
  await Promise.all(running);
  if (broken !== null) throw (broken as { readonly error: unknown }).error;
}

const WORK = (task: Task, ports: WatchPorts, fetching: PoliteFetch): Promise<void> => {
  if (task.kind === "poll") return pollFeed(task.feed, ports, fetching);
  if (task.kind === "page") return takePage(task.item, ports, fetching);
  return takeTexts(task.items, ports);
};

/** When something can be done again: a task is due, or a host may be asked again. */
async function nextWake({ store, now }: WatchPorts, turns: HostTurns): Promise<number | null> {
  const times = [await store.nextDue(turns.closed(now())), turns.nextFree()].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** Pauses between questions to one host are waited for; what is due later is left to the next time. */
const isDone = (wakeAt: number | null, now: number, { until, hostDelay }: WatchOptions): boolean =>
  until === "idle" && (wakeAt === null || wakeAt > now + hostDelay);

/** Waits until a task ends, the next one is due or watching is stopped. */
async function nextThing(
  wakeAt: number | null,
  running: ReadonlySet<Promise<void>>,
  { now, sleep }: WatchPorts,
  stop: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const wait = sleep(
    Math.min(LONGEST_SLEEP, Math.max(0, (wakeAt ?? Number.POSITIVE_INFINITY) - now())),
    AbortSignal.any([stop, over.signal]),
  );
  await Promise.race([wait, ...running]);
  over.abort();
}

/** Feeds may be added meanwhile by another process. */
const LONGEST_SLEEP = 60_000;
