/**
 * The projective tree with one root whose joints weigh most (Eisner 1996). `weights[head * (size + 1) + token]`; head `size` is the root.
 * Time grows with the cube of the length.
 */
export function bestTree(size: number, weights: Float64Array): number[] {
  const chart = makeChart(size + 1);
  for (let length = 1; length <= size; length++) for (let i = 0; i + length <= size; i++) fillCell(chart, i, i + length, size, weights);
  const heads = new Array<number>(size).fill(size);
  readTree(chart, RIGHT_WHOLE, 0, size, heads, size);
  return heads;
}

/** Four kinds of stretch: the head left or right, and whether it is whole or still lacks the outer end's dependents. Place 0 is the root. */
const LEFT_WHOLE = 0;
const RIGHT_WHOLE = 1;
const LEFT_OPEN = 2;
const RIGHT_OPEN = 3;

interface Chart {
  readonly places: number;
  readonly scores: readonly Float64Array[];
  readonly splits: readonly Int16Array[];
}

function makeChart(places: number): Chart {
  const scores = Array.from({ length: 4 }, () => new Float64Array(places * places).fill(-1e9));
  for (let i = 0; i < places; i++) for (const kind of [LEFT_WHOLE, RIGHT_WHOLE]) (scores[kind] as Float64Array)[i * places + i] = 0;
  return { places, scores, splits: Array.from({ length: 4 }, () => new Int16Array(places * places)) };
}

function fillCell(chart: Chart, i: number, j: number, size: number, weights: Float64Array): void {
  const weight = (head: number, token: number) => weights[(head === 0 ? size : head - 1) * (size + 1) + token - 1] as number;
  const last = i === 0 ? 1 : j;
  put(chart, RIGHT_OPEN, i, j, i, last, RIGHT_WHOLE, LEFT_WHOLE, 1, weight(i, j));
  if (i > 0) put(chart, LEFT_OPEN, i, j, i, j, RIGHT_WHOLE, LEFT_WHOLE, 1, weight(j, i));
  if (i > 0) put(chart, LEFT_WHOLE, i, j, i, j, LEFT_WHOLE, LEFT_OPEN, 0, 0);
  put(chart, RIGHT_WHOLE, i, j, i + 1, j + 1, RIGHT_OPEN, RIGHT_WHOLE, 0, 0);
}

/** Joins the best pair of stretches that meet at k, from `first` to before `end`. */
function put(
  { places, scores, splits }: Chart,
  kind: number,
  i: number,
  j: number,
  first: number,
  end: number,
  left: number,
  right: number,
  gap: number,
  weight: number,
): void {
  const lefts = scores[left] as Float64Array;
  const rights = scores[right] as Float64Array;
  let best = Number.NEGATIVE_INFINITY;
  let split = first;
  for (let k = first; k < end; k++) {
    const sum = (lefts[i * places + k] as number) + (rights[(k + gap) * places + j] as number);
    if (sum > best) {
      best = sum;
      split = k;
    }
  }
  (scores[kind] as Float64Array)[i * places + j] = best + weight;
  (splits[kind] as Int16Array)[i * places + j] = split;
}

function readTree(chart: Chart, kind: number, i: number, j: number, heads: number[], size: number): void {
  if (i === j) return;
  const split = (chart.splits[kind] as Int16Array)[i * chart.places + j] as number;
  if (kind === LEFT_OPEN) heads[i - 1] = j - 1;
  if (kind === RIGHT_OPEN) heads[j - 1] = i === 0 ? size : i - 1;
  const open = kind === LEFT_OPEN || kind === RIGHT_OPEN;
  readTree(chart, kind === LEFT_WHOLE ? LEFT_WHOLE : kind === RIGHT_WHOLE ? RIGHT_OPEN : RIGHT_WHOLE, i, split, heads, size);
  readTree(
    chart,
    kind === LEFT_WHOLE ? LEFT_OPEN : kind === RIGHT_WHOLE ? RIGHT_WHOLE : LEFT_WHOLE,
    open ? split + 1 : split,
    j,
    heads,
    size,
  );
}
