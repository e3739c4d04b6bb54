import type { Anchor } from "./review.ts";

/** A claim that a review may hang on. */
export interface Anchorable {
  readonly id: string;
  readonly kind: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The claim of a new reading that a review of an earlier one means: of the same kind, its trigger over the anchor's words, and of the same type
 * where there are several. `null` where none stands there now.
 */
export function findAnchor(anchor: Anchor, text: string, claims: readonly Anchorable[]): Anchorable | null {
  const start = wordsStart(anchor, text);
  if (start === null) return null;
  const end = start + anchor.quote.length;
  const over = claims.filter((claim) => claim.kind === anchor.kind && claim.start < end && start < claim.end);
  return over.find(({ type }) => type === anchor.type) ?? over[0] ?? null;
}

/** Where the anchor's words stand: at their offsets, else at the occurrence whose surroundings are most like those they had. */
function wordsStart({ start, quote, prefix, suffix }: Anchor, text: string): number | null {
  if (text.startsWith(quote, start)) return start;
  let [best, bestLikeness] = [null as number | null, -1];
  for (let at = text.indexOf(quote); quote && at >= 0; at = text.indexOf(quote, at + 1)) {
    const likeness =
      sharedEnd(text.slice(Math.max(0, at - prefix.length), at), prefix) +
      sharedStart(text.slice(at + quote.length, at + quote.length + suffix.length), suffix);
    if (likeness > bestLikeness) [best, bestLikeness] = [at, likeness];
  }
  return best;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
