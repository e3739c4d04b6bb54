import type { TokenRange } from "../2-words/words.ts";
import type { Syntax } from "./syntax.ts";

/** The token of a range that everything else in it hangs from: the first whose head lies outside. An empty range has its own start. */
export function headOfRange(syntax: Syntax, range: TokenRange): number {
  for (let token = range.from; token < range.to; token++) {
    const head = syntax.heads[token] as number;
    if (head < range.from || head >= range.to) return token;
  }
  return range.from;
}
