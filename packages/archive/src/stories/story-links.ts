import { marksByKind } from "./marks.ts";
import { type ComparedTelling, type Sameness, sameStory } from "./same-story.ts";
import type { KeyedTelling } from "./telling.ts";

/** Two tellings of one event. */
export interface StoryLink extends Sameness {
  readonly one: string;
  readonly other: string;
}

type Compared = KeyedTelling & ComparedTelling;

/** All links between fresh tellings, and between them and those that they share a key with. */
export function storyLinks(fresh: readonly KeyedTelling[], held: readonly KeyedTelling[]): readonly StoryLink[] {
  const compared = fresh.map(byKind);
  const holders = holdersOf([...held.map(byKind), ...compared]);
  const done = new Set<Compared>();
  return compared.flatMap((one) => {
    done.add(one);
    const met = new Set(one.keys.flatMap((key) => holders.get(key) ?? []).filter((other) => !done.has(other)));
    return [...met].flatMap((other) => {
      const same = sameStory(one, other);
      return same ? [{ one: one.claim, other: other.claim, ...same }] : [];
    });
  });
}

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
