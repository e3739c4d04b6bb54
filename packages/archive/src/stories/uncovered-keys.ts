import { SAME_WORDS } from "./same-story.ts";
import { MOST_OF_REPORT, type StoryLink } from "./story-links.ts";
import type { KeyedTelling } from "./telling.ts";

/**
 * The keys that tellings need to be found by, in their order: those that no telling of the same words in a near-copy is found by already. Whoever meets
 * that one meets the story, and a text that is reprinted a thousand times is not looked up a thousand times. Nor do more tellings of one report keep a
 * key than are compared.
 */
export function uncoveredKeys(
  fresh: readonly KeyedTelling[],
  held: readonly KeyedTelling[],
  links: readonly StoryLink[],
): readonly (readonly number[])[] {
  const copies = new Map<string, string[]>();
  const note = (claim: string, copy: string) => copies.set(claim, [...(copies.get(claim) ?? []), copy]);
  for (const { one, other, why } of links) {
    if (why !== SAME_WORDS) continue;
    note(one, other);
    note(other, one);
  }
  const found = new Map(held.map(({ claim, keys }) => [claim, keys]));
  const isCrowded = crowding();
  return fresh.map(({ claim, report, keys }) => {
    const covered = new Set((copies.get(claim) ?? []).flatMap((copy) => found.get(copy) ?? []));
    found.set(claim, keys);
    return keys.filter((key) => !covered.has(key) && !isCrowded(report, key));
  });
}

/** Whether as many tellings of a report as may have a key have it already; each question counts for one more. Reports come one after the other. */
function crowding(): (report: string, key: number) => boolean {
  let [of, counts] = ["", new Map<number, number>()];
  return (report, key) => {
    if (report !== of) [of, counts] = [report, new Map()];
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > MOST_OF_REPORT;
  };
}
