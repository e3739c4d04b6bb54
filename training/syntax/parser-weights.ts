/** A parser's learned weights before they are rounded. */
export interface ParserWeights {
  readonly relationNames: readonly string[];
  /** Two a feature: joining right and joining left, both against reading on. */
  readonly moves: Float64Array;
  readonly relations: Float64Array;
}

/** Three weights a feature to two: only their distance from reading on counts. */
export function againstShift(weights: Float64Array): Float64Array {
  const pairs = new Float64Array((weights.length / 3) * 2);
  for (let bucket = 0; bucket < weights.length / 3; bucket++) {
    const shift = weights[bucket * 3] as number;
    pairs[bucket * 2] = (weights[bucket * 3 + 1] as number) - shift;
    pairs[bucket * 2 + 1] = (weights[bucket * 3 + 2] as number) - shift;
  }
  return pairs;
}

/** Leaves out weights below a part of the largest: most of them, and no dev score falls. */
export function prune(weights: Float64Array, part: number): Float64Array {
  const least = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) * part;
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}
