import type { Spelling } from "../open/archive.ts";

/** What a spelling makes of each UTF-16 unit. */
export interface FoldedUnits {
  /** By unit: what it is folded to, or a kind. */
  readonly units: Uint16Array;
  /** Units of the kind `other` that are folded to several, of which some may part words. */
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/** No letter or digit is one of the first three units. Half a surrogate pair is `other` and has nothing of its own. */
export const KIND = { parting: 0, dropped: 1, other: 2 } as const;

/** A table of all units, made once for a spelling. */
export function foldedUnits(spelling: Spelling): FoldedUnits {
  const held = tables.get(spelling);
  if (held) return held;
  const made = tableOf(spelling);
  tables.set(spelling, made);
  return made;
}

const tables = new WeakMap<Spelling, FoldedUnits>();

function tableOf({ keys }: Spelling): FoldedUnits {
  const units = new Uint16Array(0x10000);
  const others = new Map<number, readonly number[]>();
  for (let unit = 0; unit < units.length; unit++) {
    const letter = String.fromCharCode(unit);
    if (!letter.isWellFormed()) units[unit] = KIND.other;
    else {
      const folded = (keys.get(unit) ?? letter).toLowerCase();
      units[unit] = kindOf(folded);
      if (units[unit] === KIND.other) others.set(unit, [...folded].map(kindOf));
    }
  }
  return { units, others };
}

function kindOf(folded: string): number {
  if (folded === "") return KIND.dropped;
  if (folded.length > 1) return KIND.other;
  return OF_WORDS.test(folded) ? folded.charCodeAt(0) : KIND.parting;
}

const OF_WORDS = /[\p{L}\p{M}\p{Nd}]/u;
