/** A node's place; changed in place while nodes are pushed apart. */
export interface Place {
  readonly id: string;
  x: number;
  y: number;
}

/**
 * Pushes places apart that are closer than fits so many on a page, so that no node hides another and names have room. Goes through them in their order
 * and looks at neighbours only, found by a grid: the time is that of their number.
 * At most so many `rounds`.
 */
export function pushApart(places: readonly Place[], rounds = ROUNDS): void {
  const apart = extentOf(places) / (Math.sqrt(places.length) * CROWD);
  if (!(apart > 0)) return;
  for (let round = 0; round < rounds; round++) {
    const cells = Map.groupBy(places, ({ x, y }) => cellOf(x, y, apart));
    let moved = false;
    for (const place of places)
      for (const other of neighbours(place, cells, apart)) if (other.id > place.id) moved = push(place, other, apart) || moved;
    if (!moved) return;
  }
}

const ROUNDS = 100;
/** How many widths of the least distance go on a side, for each node of a side. */
const CROWD = 1.1;

function extentOf(places: readonly Place[]): number {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const span = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) -
    values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  return Math.max(span(xs), span(ys));
}

const cellOf = (x: number, y: number, size: number): number => Math.floor(x / size) * ROW + Math.floor(y / size);

/** More cells than stand side by side. */
const ROW = 2 ** 20;

function neighbours({ x, y }: Place, cells: ReadonlyMap<number, readonly Place[]>, size: number): readonly Place[] {
  return AROUND.flatMap(([dx, dy]) => cells.get(cellOf(x + dx * size, y + dy * size, size)) ?? []);
}

const AROUND = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const));

function push(one: Place, other: Place, apart: number): boolean {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= apart * 0.98) return false;
  // Two in one place go sideways.
  const [ux, uy] = distance > 1e-9 ? [dx / distance, dy / distance] : [1, 0];
  const by = (apart - distance) / 2;
  one.x -= ux * by;
  one.y -= uy * by;
  other.x += ux * by;
  other.y += uy * by;
  return true;
}
