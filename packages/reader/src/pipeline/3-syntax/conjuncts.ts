import { dependentsWith } from "./dependents-with.ts";
import { plainRelation } from "./plain-relation.ts";
import type { Syntax } from "./syntax.ts";

/** All members of the coordination `token` stands in, in text order, whichever member it is; the token alone where nothing is coordinated. */
export function conjuncts(syntax: Syntax, token: number): readonly number[] {
  const found = [firstConjunct(syntax, token)];
  for (let i = 0; i < found.length; i++) found.push(...dependentsWith(syntax, found[i] as number, "conj"));
  return found.sort((a, b) => a - b);
}

function firstConjunct(syntax: Syntax, token: number): number {
  let first = token;
  while (plainRelation(syntax, first) === "conj" && (syntax.heads[first] as number) >= 0) first = syntax.heads[first] as number;
  return first;
}
