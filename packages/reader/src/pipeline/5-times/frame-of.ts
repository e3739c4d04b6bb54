import type { Words } from "../2-words/words.ts";
import type { Time, Times } from "./times.ts";

/**
 * The time that the story gives to what a token tells: the last one told before it in its sentence, else the first after it there, else the
 * last of the sentences before. An index into `times`; `null` where the report has told none. Open and vague times frame nothing.
 */
export function frameOf(token: number, { times }: Times, { tokens }: Words): number | null {
  const sentence = tokens[token]?.sentence;
  const next = firstAfter(token, times);
  const isHere = (index: number): boolean => tokens[times[index]?.from ?? -1]?.sentence === sentence;
  const before = nearestClosed(times, next - 1, -1);
  if (before !== null && isHere(before)) return before;
  const after = nearestClosed(times, next, 1);
  return after !== null && isHere(after) ? after : before;
}

/** Of the times in text order the first that begins after a token. */
function firstAfter(token: number, times: readonly Time[]): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as Time).from <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nearestClosed(times: readonly Time[], from: number, step: -1 | 1): number | null {
  for (let at = from, tries = 0; tries < REACH; at += step, tries++) {
    const interval = times[at]?.interval;
    if (!interval) return null;
    if (interval.start !== null && interval.end !== null) return at;
  }
  return null;
}

/** How many open or vague times are passed over, so that a list of them costs nothing. */
const REACH = 40;
