import { marksByKind } from "./marks.ts";
import { type ComparedTelling, type Sameness, sameStory } from "./same-story.ts";
import type { KeyedTelling } from "./telling.ts";

/** Two tellings of one event. */
export interface StoryLink extends Sameness {
  readonly one: string;
  readonly other: string;
}

type Compared = KeyedTelling & ComparedTelling;

/**
 * Links between fresh tellings, and between them and those that they share a key with. Of a family of near-copies some speak for all, so that a text
 * that is reprinted a thousand times is not compared a million times; and of one report, whose tellings come one after the other, a telling is compared
 * with the next that have a key of its, so that a sentence which is repeated a thousand times is not either.
 */
export function storyLinks(fresh: readonly KeyedTelling[], held: readonly KeyedTelling[]): readonly StoryLink[] {
  const holders = new Map<number, Compared[]>();
  for (const telling of held) hold(holders, byKind(telling), Number.POSITIVE_INFINITY);
  return fresh
    .toReversed()
    .map(byKind)
    .flatMap((one) => {
      const met = spokesmen(new Set(one.keys.flatMap((key) => holders.get(key) ?? [])));
      hold(holders, one, MOST_OF_REPORT);
      return met.flatMap((other) => {
        const same = sameStory(one, other);
        return same ? [{ one: one.claim, other: other.claim, ...same }] : [];
      });
    });
}

/** Tellings of one report that a key leads to: more than reports have that people write. */
export const MOST_OF_REPORT = 64;

/** Lets a telling be met by its keys; where so many of its report came to one last, in the place of the first of those. */
function hold(holders: Map<number, Compared[]>, telling: Compared, most: number): void {
  for (const key of telling.keys) {
    const those = holders.get(key) ?? [];
    holders.set(key, those);
    if (those.at(-most)?.report === telling.report) those.splice(-most, 1);
    those.push(telling);
  }
}

/** Without the tellings of those reports of a family that others speak for. */
function spokesmen(met: ReadonlySet<Compared>): readonly Compared[] {
  const families = new Map<string, Set<string>>();
  return [...met].filter(({ origin, report }) => {
    const heard = families.get(origin) ?? new Set();
    families.set(origin, heard);
    if (heard.size < SPOKESMEN) heard.add(report);
    return heard.has(report);
  });
}

/** Copies are cut and edited: what one of them leaves out, another may tell. */
const SPOKESMEN = 4;

const byKind = (telling: KeyedTelling): Compared => ({ ...telling, kinds: marksByKind(telling.marks) });
