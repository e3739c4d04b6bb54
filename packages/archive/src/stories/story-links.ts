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
 * that is reprinted a thousand times is not compared a million times.
 */
export function storyLinks(fresh: readonly KeyedTelling[], held: readonly KeyedTelling[]): readonly StoryLink[] {
  const compared = fresh.map(byKind);
  const holders = holdersOf([...held.map(byKind), ...compared]);
  const done = new Set<Compared>();
  return compared.flatMap((one) => {
    done.add(one);
    const met = new Set(one.keys.flatMap((key) => holders.get(key) ?? []).filter((other) => !done.has(other)));
    return spokesmen(met).flatMap((other) => {
      const same = sameStory(one, other);
      return same ? [{ one: one.claim, other: other.claim, ...same }] : [];
    });
  });
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

function holdersOf(tellings: readonly Compared[]): ReadonlyMap<number, readonly Compared[]> {
  const holders = new Map<number, Compared[]>();
  for (const telling of tellings)
    for (const key of telling.keys) {
      const those = holders.get(key) ?? [];
      those.push(telling);
      holders.set(key, those);
    }
  return holders;
}
