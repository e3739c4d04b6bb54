import type { Syntax } from "../3-syntax/syntax.ts";
import type { Times } from "../5-times/times.ts";

/** For each token that a time expression hangs on in the tree, the first such time (an index into `Times.times`). */
export function timesByHead(syntax: Syntax, times: Times): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  times.times.forEach((time, index) => {
    const head = syntax.heads[time.head] ?? -1;
    if (head >= 0 && !found.has(head)) found.set(head, index);
  });
  return found;
}
