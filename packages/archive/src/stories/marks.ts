import { hashOf } from "../copies/shingles-of.ts";

/**
 * What a telling says of an event, as 32-bit numbers whose last five bits are the kind: who and where by identity, by name and by country, what
 * happened, what else the sentence names, and the letters that it is told in. Numbers compare fast and know no language.
 */
export const MARK = {
  actor: 0,
  recipient: 4,
  place: 8,
  /** Those who met, agreed or worked together, where it makes no difference who of them acted. */
  partner: 12,
  /** Type of event, and whether it is told to have happened, to be planned or to be wanted. */
  happening: 16,
  /** Four letters in a row, inside a word. */
  letters: 17,
  /** Places that the sentence names, else the report's first sentence: known ones, and all. */
  knownAround: 18,
  around: 19,
  /** People that the sentence names, those who speak aside. */
  beside: 20,
} as const;

/** Added to a role's kind: a thing known to Isnad, another entity of the archive and its name, a country. */
export const LEVEL = { known: 0, entity: 1, name: 2, country: 3 } as const;

export type MarkedRole = "actor" | "recipient" | "place" | "partner";

export const mark = (kind: number, text: string): number => markOf(kind, hashOf(text));

export const markOf = (kind: number, hash: number): number => (hash & ~KINDS) | kind;

export const kindOf = (one: number): number => one & KINDS;

/** A mark without its kind: the same thing has the same in every role. */
export const contentOf = (one: number): number => one & ~KINDS;

/** The contents of a telling's marks by their kind, each kind in the order of the marks. */
export type MarkKinds = readonly (readonly number[])[];

export function marksByKind(marks: readonly number[]): MarkKinds {
  const kinds: number[][] = [];
  for (const one of marks) {
    const kind = kindOf(one);
    const those = kinds[kind] ?? [];
    kinds[kind] = those;
    those.push(contentOf(one));
  }
  return kinds;
}

export const contents = (kinds: MarkKinds, kind: number): readonly number[] => kinds[kind] ?? NONE;

const NONE: readonly number[] = [];

const KINDS = 31;
