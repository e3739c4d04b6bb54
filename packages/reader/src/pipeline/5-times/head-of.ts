import type { TokenRange } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";

/** The token of a stretch whose head lies outside it: the first such; its first token where there is no tree. */
export function headOf({ from, to }: TokenRange, { heads }: Syntax): number {
  for (let at = from; at < to; at++) {
    const head = heads[at];
    if (head !== undefined && (head < from || head >= to)) return at;
  }
  return from;
}
