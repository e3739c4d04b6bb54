import type { FoundClaim } from "../find/find-claims.ts";
import { sha256 } from "../open/sha256.ts";

/** What is compared between two tellings of one thing: values that name nobody, and hashes of those that do. */
export type Told = Readonly<Record<string, string | number>>;

/** What is told of what is found no longer. */
export const GONE: Told = { found: "no" };

export const toldClaim = (claim: FoundClaim): Told => ({
  type: claim.type,
  mode: claim.mode ?? "",
  status: claim.status ?? "",
  negated: claim.negated ? "yes" : "no",
  verdict: claim.verdict ?? "none",
  happened: `${claim.happened.start ?? ""}/${claim.happened.end ?? ""}`,
  parties: hashed(claim.parties.map(({ role, entity }) => [role, entity])),
  items: hashed(claim.items),
  "on whose word": hashed(claim.chain.map(({ role, entity }) => [role, entity])),
  words: hashed(claim.trigger),
});

export const toldStory = (story: {
  readonly grade: string;
  readonly reports: number;
  readonly origins: number;
  readonly contradictions: number;
}): Told => ({
  grade: story.grade,
  reports: story.reports,
  origins: story.origins,
  contradictions: story.contradictions,
});

/** What differs between two tellings, in words that name nobody; empty where nothing does. */
export function differenceOf(before: Told, after: Told): string {
  if (after === GONE) return before.found === "no" ? "" : "found no longer";
  const changed = Object.entries(after).filter(([name, value]) => before[name] !== value);
  return changed
    .map(([name, value]) => (isHash(value) ? `other ${name}` : `${name}: ${before[name] ?? "not found"} → ${value}`))
    .join("; ");
}

const hashed = (value: unknown): string => `#${sha256(JSON.stringify(value)).slice(0, 16)}`;

const isHash = (value: string | number): boolean => typeof value === "string" && value.startsWith("#");
