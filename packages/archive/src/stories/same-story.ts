import { lettersAlike } from "./letters-of.ts";
import { contents, MARK, type MarkKinds } from "./marks.ts";
import { type Agreement, NAMED, partnerAgreement, placeAgreement, roleAgreement, shared } from "./role-agreement.ts";
import type { DaySpan, Telling } from "./telling.ts";

/** That two tellings are of one event: how much speaks for it, and what. */
export interface Sameness {
  readonly score: number;
  readonly why: string;
}

/** A telling with its marks by kind. */
export interface ComparedTelling extends Telling {
  readonly kinds: MarkKinds;
}

/**
 * Whether two tellings are of one event; `null` where too little says so. It is the same from either side and looks at nothing else, so that what
 * ends together does not hang on the order in which reports came.
 */
export function sameStory(one: ComparedTelling, other: ComparedTelling): Sameness | null {
  const [a, b] = [one.kinds, other.kinds];
  if (shared(a, b, MARK.happening) === 0) return null;
  const alike = lettersAlike(contents(a, MARK.letters), contents(b, MARK.letters));
  const agreed = [roleAgreement(a, b, "actor"), roleAgreement(a, b, "recipient"), partnerAgreement(a, b), placeAgreement(a, b)];
  const isWithin = one.report === other.report;
  if (one.origin === other.origin && !isWithin && alike >= COPIED && agreed.every(({ score }) => score >= 0)) return COPY;
  const days = dayAgreement(one.days, other.days);
  if (days === null) return null;
  const words = isWithin ? 0 : Math.min(MOST_WORDS, Math.max(0, alike - ANY_WORDS) * WORDS);
  const score = agreed.reduce((sum, part) => sum + part.score, days.score + words);
  const anchored = alike >= MANY_WORDS || agreed.some((part) => part.score >= NAMED);
  return anchored && score >= (isWithin ? ENOUGH_WITHIN : ENOUGH) + days.doubt ? { score, why: reasons([...agreed, days], alike) } : null;
}

/** Why a telling and its copy are of one event. */
export const SAME_WORDS = "copies of one report, in the same words";

const COPY: Sameness = { score: 20, why: SAME_WORDS };

/** How much letters in common weigh, at most `MOST_WORDS`, beyond those that any two sentences on such events have. */
const ANY_WORDS = 0.1;
const WORDS = 6;
const MOST_WORDS = 3;
const MANY_WORDS = 0.35;
const COPIED = 0.6;
const ENOUGH = 3;
/** A report tells of several events of a kind in like words: there only who and where count. */
const ENOUGH_WITHIN = 4;

/** Days that fit. The less is told of them, the more must be the same: a war has the same parties in the same places every day. */
interface DayAgreement extends Agreement {
  readonly doubt: number;
}

/** `null` where the days rule it out, or nothing is known of them. */
function dayAgreement(one: DaySpan | null, other: DaySpan | null): DayAgreement | null {
  if (!one || !other || one.first > other.last || other.first > one.last) return null;
  if (one.told && other.told) return { score: 0.5, doubt: 0, why: "same day" };
  return one.told || other.told ? { score: 0.25, doubt: 0.75, why: "day that fits" } : { score: 0, doubt: 2, why: "news of the same days" };
}

function reasons(agreed: readonly Agreement[], alike: number): string {
  const words = alike >= 0.15 ? [`words alike by ${Math.round(alike * 100)} %`] : [];
  return [...agreed.flatMap(({ why }) => (why === null ? [] : [why])), ...words].join("; ");
}
