/** Keys of all drawings: brackets go to the one before or after, plus and minus look closer (1) or wider (-1). */
export const TURN_KEYS: Readonly<Record<string, 1 | -1>> = { BracketLeft: -1, BracketRight: 1 };
export const ZOOM_KEYS: Readonly<Record<string, 1 | -1>> = { Equal: 1, NumpadAdd: 1, Minus: -1, NumpadSubtract: -1 };

/** The one before or after that at `at`, round and round; the first where `at` is -1. */
export const beside = <Item>(items: readonly Item[], at: number, turn: 1 | -1): Item | undefined =>
  items[at < 0 ? 0 : (at + turn + items.length) % items.length];
