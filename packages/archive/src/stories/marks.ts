import { hashOf } from "../copies/shingles-of.ts";

/**
 * What a telling says of an event, as 32-bit numbers whose last four bits are the kind: who and where by identity, by name and by country, what
 * happened, and the letters that it is told in. Numbers compare fast and know no language.
 */
export const MARK = {
  actor: 0,
  recipient: 4,
  place: 8,
  /** Type of event, and whether it is told to have happened, to be planned or to be wanted. */
  happening: 12,
  /** Four letters in a row, inside a word. */
  letters: 13,
} as const;

/** Added to a role's kind: a thing known to Isnad, another entity of the archive, a name as written, a country. */
export const LEVEL = { known: 0, entity: 1, name: 2, country: 3 } as const;

export type MarkedRole = "actor" | "recipient" | "place";

export const mark = (kind: number, text: string): number => (hashOf(text) & ~KINDS) | kind;

/** A telling's marks by their kind. */
export function marksByKind(marks: readonly number[]): readonly ReadonlySet<number>[] {
  const kinds = Array.from({ length: KINDS + 1 }, () => new Set<number>());
  for (const one of marks) kinds[one & KINDS]?.add(one);
  return kinds;
}

const KINDS = 15;
