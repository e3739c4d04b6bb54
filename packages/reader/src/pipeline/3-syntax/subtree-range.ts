import type { TokenRange } from "../2-words/words.ts";
import type { Syntax } from "./syntax.ts";

/** The tokens from the first to the last that hang, however deep, below `token`, itself included. Where branches cross, others may lie between. */
export function subtreeRange(syntax: Syntax, token: number): TokenRange {
  let from = token;
  let last = token;
  const open = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    from = Math.min(from, next);
    last = Math.max(last, next);
    for (const dependent of syntax.dependents[next] ?? []) open.push(dependent);
  }
  return { from, to: last + 1 };
}
