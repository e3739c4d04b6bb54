import { setTimeout } from "node:timers/promises";

/** Things as they come, some at a time: as many as there may be, or those that came within some milliseconds of the first. */
export async function* gathered<Thing>(all: AsyncIterable<Thing>, most: number, patienceMs: number): AsyncGenerator<readonly Thing[]> {
  const things = all[Symbol.asyncIterator]();
  let next = things.next();
  for (;;) {
    const first = await next;
    if (first.done) return;
    const batch = [first.value];
    next = things.next();
    const waiting = new AbortController();
    const late = setTimeout(patienceMs, null, { signal: waiting.signal }).catch(() => null);
    while (batch.length < most) {
      const told = await Promise.race([next, late]);
      if (told === null || told.done) break;
      batch.push(told.value);
      next = things.next();
    }
    waiting.abort();
    yield batch;
  }
}
