import { plainRelation } from "./plain-relation.ts";
import type { Syntax } from "./syntax.ts";

/** Direct dependents of `token` whose relation, subtype left aside, is one of `relations`; in text order. */
export function dependentsWith(syntax: Syntax, token: number, ...relations: readonly string[]): readonly number[] {
  return (syntax.dependents[token] ?? []).filter((dependent) => relations.includes(plainRelation(syntax, dependent)));
}
