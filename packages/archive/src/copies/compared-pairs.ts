/** What a report is looked up by. */
export interface SignedReport {
  readonly signature: readonly number[];
  /** ISO; `null` where it is not known. */
  readonly publishedOn: string | null;
}

/**
 * Pairs of reports worth comparing word by word: at least two parts of the signature in common, or all of a signature of one. One of each pair is
 * among `fresh`. In a stated order, each pair once.
 */
export function comparedPairs(
  signed: ReadonlyMap<string, SignedReport>,
  fresh: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const holders = holdersOf(signed);
  return [...fresh].sort().flatMap((one) => {
    const own = signed.get(one)?.signature ?? [];
    const shared = new Map<string, number>();
    for (const part of own) for (const other of holders.get(part) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([other, count]) => other !== one && !(fresh.has(other) && other < one) && count >= Math.min(ASKED, own.length))
      .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
      .slice(0, MOST_COMPARED)
      .map(([other]) => [one, other] as const);
  });
}

const ASKED = 2;

/** A set phrase that an outlet puts under all its reports must not make each of them compared with all others. */
const MOST_COMPARED = 40;

function holdersOf(signed: ReadonlyMap<string, SignedReport>): ReadonlyMap<number, readonly string[]> {
  const holders = new Map<number, string[]>();
  for (const [id, { signature }] of signed)
    for (const part of signature) {
      const ids = holders.get(part) ?? [];
      ids.push(id);
      holders.set(part, ids);
    }
  return holders;
}
