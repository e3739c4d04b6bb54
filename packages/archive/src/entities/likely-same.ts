/** What is known of an entity that may be another one. */
export interface Acquaintance {
  readonly id: string;
  /** The folded words of its name in order, without articles. */
  readonly words: readonly string[];
  readonly country: string | null;
  /** The offices that reports give it, folded. */
  readonly offices: readonly string[];
  /** Days of the first and last report that tells of it: ISO, or `null`. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: readonly string[];
}

/** How likely two entities are one, from 0 to 1, and what speaks for and against it. */
export interface Likeness {
  readonly certainty: number;
  readonly why: readonly string[];
}

/** Whether names may be one person's or body's at all: the same, or one without some words of the other but with its last. */
export function namesMayMatch(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length > 0 && short.at(-1) === long.at(-1) && isWithin(short, long);
}

/**
 * How likely two entities of one kind, whose names may match, are one. What `samenessKeys` knows again is joined without asking; this is for what is
 * left, and only ever offered. The weights are judged, not measured.
 */
export function likelySame(one: Acquaintance, other: Acquaintance): Likeness {
  const signs = SIGNS.filter(({ holds }) => holds(one, other));
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  return { certainty: Math.round(Math.min(MOST, Math.max(0, weight)) * 100) / 100, why: signs.map(({ says }) => says) };
}

/** A person's word alone makes it certain. */
const MOST = 0.95;

interface Sign {
  readonly says: string;
  readonly weight: number;
  readonly holds: (one: Acquaintance, other: Acquaintance) => boolean;
}

const shorter = (one: Acquaintance, other: Acquaintance): number => Math.min(one.words.length, other.words.length);
const sameName = (one: Acquaintance, other: Acquaintance): boolean => one.words.join(" ") === other.words.join(" ");
const landsOf = (one: Acquaintance, other: Acquaintance) => [one.country, other.country].filter((country) => country !== null);
const landsAgree = (one: Acquaintance, other: Acquaintance): boolean => landsOf(one, other).length === 2 && one.country === other.country;
const landsDiffer = (one: Acquaintance, other: Acquaintance): boolean => landsOf(one, other).length === 2 && one.country !== other.country;

const SIGNS: readonly Sign[] = [
  { says: "one name of three words or more", weight: 0.6, holds: (a, b) => sameName(a, b) && shorter(a, b) > 2 },
  { says: "one name of two words", weight: 0.45, holds: (a, b) => sameName(a, b) && shorter(a, b) === 2 },
  { says: "one name of one word", weight: 0.25, holds: (a, b) => sameName(a, b) && shorter(a, b) === 1 },
  { says: "one name within the other", weight: 0.4, holds: (a, b) => !sameName(a, b) && shorter(a, b) > 1 },
  { says: "a last name", weight: 0.2, holds: (a, b) => !sameName(a, b) && shorter(a, b) === 1 },
  { says: "one country", weight: 0.2, holds: landsAgree },
  { says: "one office", weight: 0.25, holds: (a, b) => a.offices.some((office) => b.offices.includes(office)) },
  { says: "reports less than three years apart", weight: 0.1, holds: (a, b) => yearsApart(a, b) < 3 },
  { says: "two countries", weight: -0.3, holds: landsDiffer },
  { says: "reports more than twenty years apart", weight: -0.3, holds: (a, b) => yearsApart(a, b) > 20 },
  { says: "told apart by one report", weight: -0.3, holds: (a, b) => a.reports.some((report) => b.reports.includes(report)) },
];

/** Between the reports of one and those of the other; twenty where one is undated, which says nothing. */
function yearsApart(one: Acquaintance, other: Acquaintance): number {
  if (one.first === null || one.last === null || other.first === null || other.last === null) return 20;
  const gap = Math.max(Date.parse(one.first) - Date.parse(other.last), Date.parse(other.first) - Date.parse(one.last), 0);
  return gap / YEAR;
}

/** Milliseconds. */
const YEAR = 365.25 * 24 * 3600 * 1000;

/** Whether words stand in others in their order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at++;
  return at === short.length;
}
