import { seededRandom } from "./seeded-random.ts";

/** Shuffles in place, the same way every time. */
export function makeShuffle(seed: number): <T>(items: T[]) => T[] {
  const next = seededRandom(seed);
  return (items) => {
    for (let i = items.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [items[i], items[j]] = [items[j] as (typeof items)[number], items[i] as (typeof items)[number]];
    }
    return items;
  };
}
