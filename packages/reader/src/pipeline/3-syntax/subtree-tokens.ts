import type { Syntax } from "./syntax.ts";

/** `token` and everything that hangs below it, in text order; a dependent for which `keep` says no is left out with all below it. */
export function subtreeTokens(syntax: Syntax, token: number, keep: (dependent: number) => boolean = () => true): readonly number[] {
  const found: number[] = [];
  const open = [token];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const dependent of syntax.dependents[next] ?? []) if (keep(dependent)) open.push(dependent);
  }
  return found.sort((a, b) => a - b);
}
