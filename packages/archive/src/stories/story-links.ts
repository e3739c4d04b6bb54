import { type Sameness, sameStory } from "./same-story.ts";
import type { KeyedTelling } from "./telling.ts";

/** Two tellings of one event. */
export interface StoryLink extends Sameness {
  readonly one: string;
  readonly other: string;
}

/** All links between fresh tellings, and between them and those that they share a key with. */
export function storyLinks(fresh: readonly KeyedTelling[], held: readonly KeyedTelling[]): readonly StoryLink[] {
  const holders = holdersOf([...held, ...fresh]);
  const done = new Set<KeyedTelling>();
  return fresh.flatMap((one) => {
    done.add(one);
    const met = new Set(one.keys.flatMap((key) => holders.get(key) ?? []).filter((other) => !done.has(other)));
    return [...met].flatMap((other) => {
      const same = sameStory(one, other);
      return same ? [{ one: one.claim, other: other.claim, ...same }] : [];
    });
  });
}

function holdersOf(tellings: readonly KeyedTelling[]): ReadonlyMap<number, readonly KeyedTelling[]> {
  const holders = new Map<number, KeyedTelling[]>();
  for (const telling of tellings)
    for (const key of telling.keys) {
      const those = holders.get(key) ?? [];
      those.push(telling);
      holders.set(key, those);
    }
  return holders;
}
