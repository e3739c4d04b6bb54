/** How often events are right, by the odds they were given: means of neighbours pooled until they rise (isotonic regression), some points of it. */
export function trustPoints(cases: readonly (readonly [odds: number, right: boolean])[]): readonly (readonly [number, number])[] {
  const sorted = [...cases].sort((a, b) => a[0] - b[0]);
  const pools: Pool[] = [];
  for (let from = 0; from < sorted.length; from += SLICE) {
    const isLast = from + 2 * SLICE > sorted.length;
    const slice = sorted.slice(from, isLast ? sorted.length : from + SLICE);
    pools.push({
      odds: slice.reduce((sum, [odds]) => sum + odds, 0),
      right: slice.filter(([, right]) => right).length,
      count: slice.length,
    });
    while (pools.length > 1 && share(pools.at(-2) as Pool) >= share(pools.at(-1) as Pool)) merge(pools);
    if (isLast) break;
  }
  return pools.map((pool) => [pool.odds / pool.count, share(pool)]);
}

interface Pool {
  readonly odds: number;
  readonly right: number;
  readonly count: number;
}

/** Cases to a mean before pooling; what is left over at the top goes with the last of them, as a few right ones promise nothing. */
const SLICE = 30;

const share = ({ right, count }: Pool): number => right / count;

function merge(pools: Pool[]): void {
  const [a, b] = pools.splice(-2) as [Pool, Pool];
  pools.push({ odds: a.odds + b.odds, right: a.right + b.right, count: a.count + b.count });
}
