import { lettersAlike } from "./letters-of.ts";
import { LEVEL, MARK, type MarkedRole, marksByKind } from "./marks.ts";
import type { DaySpan, Telling } from "./telling.ts";

type Kinds = ReturnType<typeof marksByKind>;

/** That two tellings are of one event: how much speaks for it, and what. */
export interface Sameness {
  readonly score: number;
  readonly why: string;
}

/**
 * Whether two tellings are of one event; `null` where too little says so. It is the same from either side and looks at nothing else, so that what
 * ends together does not hang on the order in which reports came.
 */
export function sameStory(one: Telling, other: Telling): Sameness | null {
  const [a, b] = [marksByKind(one.marks), marksByKind(other.marks)];
  if (!meets(a, b, MARK.happening)) return null;
  const alike = lettersAlike(letters(a), letters(b));
  const roles = ROLES.map((role) => ({ role, ...agreement(a, b, role) }));
  const against = roles.filter(({ score }) => score < 0).length;
  if (one.origin === other.origin && one.report !== other.report && alike >= COPIED && against === 0)
    return { score: COPY, why: "copies of one report, in the same words" };
  const days = dayAgreement(one.days, other.days);
  if (days === null) return null;
  const score =
    roles.reduce((sum, role) => sum + role.score, days.score) + (one.report === other.report ? 0 : Math.min(MOST_WORDS, alike * WORDS));
  const enough = one.report === other.report ? ENOUGH_WITHIN : ENOUGH;
  const anchored = alike >= MANY_WORDS || roles.some(({ score: part }) => part >= NAMED);
  return score >= enough && anchored ? { score, why: reasons(roles, days.why, alike) } : null;
}

const ROLES: readonly MarkedRole[] = ["actor", "recipient", "place"];

/** How much letters in common weigh, at most `MOST_WORDS`; a name in common weighs `NAMED`, a known thing more, a country less. */
const WORDS = 6;
const MOST_WORDS = 3;
const MANY_WORDS = 0.35;
const COPIED = 0.6;
const COPY = 10;
const NAMED = 1.5;
const KNOWN = 2;
const COUNTRY = 1;
const AGAINST = -2.5;
const ENOUGH = 3;
/** A report tells of several events of a kind in like words: there only who and where count. */
const ENOUGH_WITHIN = 4;

const letters = (kinds: Kinds): ReadonlySet<number> => kinds[MARK.letters] as ReadonlySet<number>;

interface Agreement {
  /** Below zero where the two contradict each other. */
  readonly score: number;
  readonly why: string | null;
}

const UNTOLD: Agreement = { score: 0, why: null };

function agreement(a: Kinds, b: Kinds, role: MarkedRole): Agreement {
  const [known, entity, name, country] = [LEVEL.known, LEVEL.entity, LEVEL.name, LEVEL.country].map((level) => MARK[role] + level) as [
    number,
    number,
    number,
    number,
  ];
  const same = Math.max(shared(a, b, known) + shared(a, b, entity), 0);
  const named = shared(a, b, name);
  const otherCountry = differ(a, b, country);
  if (same > 0) return { score: Math.min(same, MOST_PARTIES) * KNOWN, why: `same ${role}` };
  if (named > 0 && !otherCountry) return { score: Math.min(named, MOST_PARTIES) * NAMED, why: `${role} of the same name` };
  if (otherCountry || differ(a, b, known)) return { score: AGAINST, why: `other ${role}` };
  const countries = shared(a, b, country);
  return countries > 0 ? { score: Math.min(countries, MOST_PARTIES) * COUNTRY, why: `${role} of the same country` } : UNTOLD;
}

const MOST_PARTIES = 2;

function shared(a: Kinds, b: Kinds, kind: number): number {
  let count = 0;
  for (const one of a[kind] ?? []) if (b[kind]?.has(one)) count++;
  return count;
}

const meets = (a: Kinds, b: Kinds, kind: number): boolean => shared(a, b, kind) > 0;

/** Whether both tell it, and nothing in common. */
const differ = (a: Kinds, b: Kinds, kind: number): boolean => (a[kind]?.size ?? 0) > 0 && (b[kind]?.size ?? 0) > 0 && !meets(a, b, kind);

/** `null` where the days rule it out, or nothing is known of them. */
function dayAgreement(one: DaySpan | null, other: DaySpan | null): { readonly score: number; readonly why: string } | null {
  if (!one || !other || one.first > other.last || other.first > one.last) return null;
  if (one.told && other.told) return { score: 0.5, why: "same day" };
  return one.told || other.told ? { score: 0.25, why: "day that fits" } : { score: 0, why: "news of the same days" };
}

function reasons(roles: readonly { readonly why: string | null }[], day: string, alike: number): string {
  const words = alike >= 0.15 ? [`words alike by ${Math.round(alike * 100)} %`] : [];
  return [...roles.flatMap(({ why }) => (why === null ? [] : [why])), day, ...words].join("; ");
}
