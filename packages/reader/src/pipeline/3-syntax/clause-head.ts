import { plainRelation } from "./plain-relation.ts";
import type { Syntax } from "./syntax.ts";

const CLAUSES = new Set(["root", "ccomp", "xcomp", "csubj", "advcl", "acl", "parataxis"]);

/** The predicate of the clause `token` stands in, itself where it is one: a verb, or the noun or adjective of a clause without a verb. */
export function clauseHead(syntax: Syntax, token: number): number {
  let at = token;
  while (!isClause(syntax, at)) at = syntax.heads[at] as number;
  return at;
}

function isClause(syntax: Syntax, token: number): boolean {
  if ((syntax.heads[token] ?? -1) < 0) return true;
  const relation = plainRelation(syntax, token);
  if (relation === "conj") return isClause(syntax, syntax.heads[token] as number);
  return CLAUSES.has(relation);
}
