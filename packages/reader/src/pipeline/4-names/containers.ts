import type { TokenRange } from "../2-words/words.ts";

/** For each stretch, in text order with the longer first, the index of the innermost that holds it, or -1. */
export function containers(ranges: readonly TokenRange[]): Int32Array {
  const found = new Int32Array(ranges.length).fill(-1);
  const open: number[] = [];
  ranges.forEach(({ from, to }, i) => {
    while (open.length && (ranges[open.at(-1) as number] as TokenRange).to <= from) open.pop();
    for (let k = open.length - 1; k >= 0 && (found[i] as number) < 0; k--) {
      if ((ranges[open[k] as number] as TokenRange).to >= to) found[i] = open[k] as number;
    }
    open.push(i);
  });
  return found;
}
