import { SAME_WORDS } from "./same-story.ts";
import type { StoryLink } from "./story-links.ts";
import type { KeyedTelling } from "./telling.ts";

/**
 * The keys that tellings need to be found by, in their order: those that no telling of the same words in a near-copy is found by already. Whoever meets
 * that one meets the story, and a text that is reprinted a thousand times is not looked up a thousand times.
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
  return fresh.map(({ claim, keys }) => {
    const covered = new Set((copies.get(claim) ?? []).flatMap((copy) => found.get(copy) ?? []));
    found.set(claim, keys);
    return covered.size === 0 ? keys : keys.filter((key) => !covered.has(key));
  });
}
