import { sha256 } from "../open/sha256.ts";
import type { StoryLink } from "./story-links.ts";

/** A claim of a story, and why it is there. */
export interface Membership {
  readonly claim: string;
  readonly story: string;
  readonly why: string;
}

/** Whether a person has said that two claims are not of one story. */
export type Apart = (one: string, other: string) => boolean;

/**
 * The stories that links make of claims and of the stories which those are in already. The strongest links come first, so that a story which somebody
 * split does not grow together again over a new report: that goes to the part which it is more like. A story keeps its id as it grows; of two that
 * become one, the lesser id stays. Where nothing is apart, `members` need not name all claims of a story.
 */
export function storyGroups(members: readonly Membership[], links: readonly StoryLink[], apart: Apart | null): readonly Membership[] {
  const groups = new Groups(members, apart);
  for (const { one, other } of [...links].sort(strongest)) groups.join(one, other);
  const known = new Map(members.map((member) => [member.claim, member]));
  const reasons = reasonsOf(links);
  return groups.all().flatMap((claims) => {
    const stories = claims.flatMap((claim) => known.get(claim)?.story ?? []).sort();
    const story = stories[0] ?? storyId(claims);
    return claims.map((claim) => ({ claim, story, why: known.get(claim)?.why ?? reasons.get(claim) ?? "" }));
  });
}

const strongest = (a: StoryLink, b: StoryLink): number => b.score - a.score || compare(a.one, b.one) || compare(a.other, b.other);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The strongest link of each claim. */
function reasonsOf(links: readonly StoryLink[]): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { one, other, why } of [...links].sort(strongest)) {
    if (!reasons.has(one)) reasons.set(one, `${other}: ${why}`);
    if (!reasons.has(other)) reasons.set(other, `${one}: ${why}`);
  }
  return reasons;
}

/** The id of a story that begins with these claims. */
export const storyId = (claims: readonly string[]): string => `s:${sha256([...claims].sort().join(" ")).slice(0, 16)}`;

/** Claims in groups that grow together. */
class Groups {
  readonly #groupOf = new Map<string, string[]>();
  readonly #apart: Apart | null;

  constructor(members: readonly Membership[], apart: Apart | null) {
    this.#apart = apart;
    for (const claims of Map.groupBy(members, ({ story }) => story).values()) {
      const group = claims.map(({ claim }) => claim);
      for (const claim of group) this.#groupOf.set(claim, group);
    }
  }

  join(one: string, other: string): void {
    const [a, b] = [this.#of(one), this.#of(other)];
    const apart = this.#apart;
    if (a === b || (apart !== null && a.some((claim) => b.some((against) => apart(claim, against))))) return;
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    for (const claim of small) this.#groupOf.set(claim, large);
    large.push(...small);
  }

  #of(claim: string): string[] {
    const group = this.#groupOf.get(claim) ?? [claim];
    this.#groupOf.set(claim, group);
    return group;
  }

  /** Groups of more than one, each once. */
  all(): readonly (readonly string[])[] {
    return [...new Set(this.#groupOf.values())].filter(({ length }) => length > 1);
  }
}
