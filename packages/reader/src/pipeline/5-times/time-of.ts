import { baseRelation } from "../3-syntax/base-relation.ts";
import { clauseHead } from "../3-syntax/clause-head.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Times } from "./times.ts";

/**
 * The time that dates what a token tells, by syntax alone: an expression that hangs from the token itself, or from the
 * predicate of the clause it stands in (through the token's light verb, or its noun's place in it). An index into `times`, or `null`:
 * never simply the nearest.
 */
export function timeOf(token: number, { times }: Times, syntax: Syntax): number | null {
  const own = hangingFrom(token, times, syntax);
  if (own !== null) return own;
  const predicate = clauseHead(syntax, token);
  return predicate === token || !isCore(syntax, token, predicate) ? null : hangingFrom(predicate, times, syntax);
}

/** The first expression whose head depends on a token. */
function hangingFrom(token: number, times: Times["times"], { heads }: Syntax): number | null {
  const found = times.findIndex(({ head, from, to }) => heads[head] === token && (token < from || token >= to));
  return found < 0 ? null : found;
}

/** Whether a token is a subject, object or oblique of the predicate, and so shares its time. */
function isCore(syntax: Syntax, token: number, predicate: number): boolean {
  return syntax.heads[token] === predicate && SHARING.has(baseRelation(syntax, token));
}

const SHARING = new Set(["nsubj", "obj", "obl", "xcomp", "iobj"]);
