import type { Syntax } from "./syntax.ts";

/** The relation of `token` to its head without its subtype: `nsubj` for `nsubj:pass`. */
export function plainRelation(syntax: Syntax, token: number): string {
  const relation = syntax.relations[token] ?? "";
  const colon = relation.indexOf(":");
  return colon < 0 ? relation : relation.slice(0, colon);
}
