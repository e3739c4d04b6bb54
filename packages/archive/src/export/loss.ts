/** What a format could not hold, counted under its name; written beside the export so that nothing is lost silently. */
export interface Loss {
  /** Rows, nodes or features written. */
  readonly written: () => void;
  /** A whole claim that the format has no place for. */
  readonly leftOut: (reason: string) => void;
  /** A value of a written claim that the format has no place for. */
  readonly dropped: (what: string) => void;
}

export interface LossReport {
  readonly format: string;
  readonly written: number;
  readonly left_out: Readonly<Record<string, number>>;
  readonly dropped: Readonly<Record<string, number>>;
}

/** Counts losses; `report` gives them with their names in alphabetical order, so that exports diff cleanly. */
export function countLoss(format: string): Loss & { readonly report: () => LossReport } {
  let written = 0;
  const leftOut = new Map<string, number>();
  const dropped = new Map<string, number>();
  return {
    written: () => void written++,
    leftOut: (reason) => count(leftOut, reason),
    dropped: (what) => count(dropped, what),
    report: () => ({ format, written, left_out: sorted(leftOut), dropped: sorted(dropped) }),
  };
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
