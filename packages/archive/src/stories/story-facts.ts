import type { GradeRule } from "./grade-rules.ts";
import { originsOf } from "./origins-of.ts";
import { slotsOf } from "./slots.ts";
import type { StoryClaim, StoryParty } from "./story-claim.ts";

/** What a story's grade hangs on. */
export interface StoryFacts {
  readonly reports: number;
  readonly origins: number;
  /** Origins that rest on the outlet's own word or on a named source. */
  readonly named: number;
  readonly contradictions: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly claims: number;
  readonly denied: "no" | "some" | "all";
}

/** Counts what the claims of a story stand on. Denials and rejected claims are no support. */
export function storyFacts(claims: readonly StoryClaim[]): StoryFacts {
  const kept = claims.filter(({ verdict }) => verdict !== "rejected");
  const denials = kept.filter(({ negated }) => negated).length;
  const origins = originsOf(kept.filter(({ negated }) => !negated));
  return {
    reports: new Set(claims.map(({ report }) => report)).size,
    origins: origins.length,
    named: origins.filter((those) => those.some(isNamed)).length,
    contradictions: slotsOf(claims).filter(({ verdict }) => verdict === "contradict").length,
    accepted: claims.filter(({ verdict }) => verdict === "accepted" || verdict === "corrected").length,
    rejected: claims.length - kept.length,
    claims: claims.length,
    denied: denials === 0 ? "no" : denials === kept.length ? "all" : "some",
  };
}

const isNamed = ({ tellers }: StoryClaim): boolean => tellers.length === 0 || tellers.some(hasName);

/** "A source", "eyewitnesses" are groups or people of no name that nothing else is known of. */
const hasName = ({ kind, known, country }: StoryParty): boolean => known !== null || (kind !== "group" && country !== null);

/** The grade of the first rule that fits; "ungraded" where none does. */
export function gradeOf(facts: StoryFacts, rules: readonly GradeRule[]): string {
  return rules.find((rule) => fits(facts, rule))?.grade ?? "ungraded";
}

function fits(facts: StoryFacts, { accepted, rejected, origins, named, contradictions, denied }: GradeRule): boolean {
  return (
    facts.accepted >= (accepted ?? 0) &&
    facts.rejected >= (rejected === "all" ? facts.claims : (rejected ?? 0)) &&
    facts.origins >= (origins ?? 0) &&
    facts.named >= (named ?? 0) &&
    facts.contradictions <= (contradictions ?? facts.contradictions) &&
    facts.denied === (denied ?? facts.denied)
  );
}
