import { contents, LEVEL, MARK, type MarkedRole, type MarkKinds } from "./marks.ts";

/** How far two tellings agree in one thing. */
export interface Agreement {
  /** Below zero where they contradict each other. */
  readonly score: number;
  readonly why: string | null;
}

/** A thing in common weighs `KNOWN`, a name `NAMED`, no more than a country `COUNTRY`, a second one `MORE` besides. */
export const NAMED = 1.5;
const KNOWN = 2;
const COUNTRY = 1;
const MORE = 1;
const AGAINST = -4;
const OTHER_NAME = -1.5;

const UNTOLD: Agreement = { score: 0, why: null };

/** Who or where: the most exact that both tell decides. */
export function roleAgreement(a: MarkKinds, b: MarkKinds, role: MarkedRole): Agreement {
  const [known, entity, name, country] = levels(role);
  const same = shared(a, b, known) + shared(a, b, entity);
  if (same > 0) return { score: weight(KNOWN, same), why: `same ${role}` };
  const otherCountry = differ(a, b, country);
  const named = shared(a, b, name);
  if (named > 0 && !otherCountry) return { score: weight(NAMED, named), why: `${role} of the same name` };
  if (otherCountry || differ(a, b, known)) return { score: AGAINST, why: `other ${role}` };
  const countries = shared(a, b, country);
  if (differ(a, b, name) && role !== "place") return { score: OTHER_NAME + (countries > 0 ? COUNTRY : 0), why: `${role} of another name` };
  return countries > 0 ? { score: weight(COUNTRY, countries), why: `${role} of the same country` } : UNTOLD;
}

const weight = (first: number, count: number): number => first + (count > 1 ? MORE : 0);

/** Partners: that one is in common is not enough where each side has another that the other lacks. */
export function partnerAgreement(a: MarkKinds, b: MarkKinds): Agreement {
  const [known, , , country] = levels("partner");
  const lands = [contents(a, country), contents(b, country)] as const;
  const unlike =
    parted(lands[0], lands[1]) ||
    parted(contents(a, known), contents(b, known)) ||
    (parted(partners(a), partners(b)) && !sameSet(lands[0], lands[1])) ||
    besides(a, b) ||
    besides(b, a);
  return unlike ? { score: AGAINST, why: "other partner" } : roleAgreement(a, b, "partner");
}

const partners = (kinds: MarkKinds): readonly number[] => [
  ...contents(kinds, MARK.partner + LEVEL.known),
  ...contents(kinds, MARK.partner + LEVEL.name),
];

const sameSet = (a: readonly number[], b: readonly number[]): boolean => a.length > 0 && a.length === b.length && !lacks(a, b);

/** Where neither tells it as the event's own place: the places that the sentences name. */
export function placeAgreement(a: MarkKinds, b: MarkKinds): Agreement {
  const own = roleAgreement(a, b, "place");
  if (own.score < 0 || own.score >= NAMED) return own;
  const named = shared(a, b, MARK.around);
  if (named > 0)
    return {
      score: Math.max(own.score, named > 1 || namesPlace(a, b) || namesPlace(b, a) ? PLACE_NAMED : NEAR),
      why: "place named beside it",
    };
  return differ(a, b, MARK.knownAround) ? { score: AGAINST, why: "other places around" } : own;
}

const NEAR = 1.25;
/** Where one's own place stands in the other's sentence, or several places are the same. */
const PLACE_NAMED = 2;

const namesPlace = (a: MarkKinds, b: MarkKinds): boolean =>
  [LEVEL.known, LEVEL.name].some((level) => contents(a, MARK.place + level).some((one) => contents(b, MARK.around).includes(one)));

const levels = (role: MarkedRole): [number, number, number, number] => {
  const at = MARK[role];
  return [at + LEVEL.known, at + LEVEL.entity, at + LEVEL.name, at + LEVEL.country];
};

export function shared(a: MarkKinds, b: MarkKinds, kind: number): number {
  let count = 0;
  for (const one of contents(a, kind)) if (contents(b, kind).includes(one)) count++;
  return count;
}

/** Whether both tell it, and nothing in common. */
const differ = (a: MarkKinds, b: MarkKinds, kind: number): boolean =>
  contents(a, kind).length > 0 && contents(b, kind).length > 0 && shared(a, b, kind) === 0;

/** Whether each side has one that the other lacks. */
const parted = (a: readonly number[], b: readonly number[]): boolean => lacks(a, b) && lacks(b, a);

const lacks = (all: readonly number[], some: readonly number[]): boolean => all.some((one) => !some.includes(one));

/** Whether a telling leaves its partner out, and its sentence names people of whom none is the other's partner. */
function besides(a: MarkKinds, b: MarkKinds): boolean {
  const [named, others] = [partners(a), partners(b)];
  if (named.length !== 1 || others.length < 2) return false;
  const unplaced = contents(a, MARK.beside).filter((one) => !named.includes(one));
  return unplaced.length > 0 && !unplaced.some((one) => others.includes(one));
}
