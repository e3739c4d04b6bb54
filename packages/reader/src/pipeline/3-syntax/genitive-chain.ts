import type { Words } from "../2-words/words.ts";
import { dependentsWith } from "./dependents-with.ts";
import { plainRelation } from "./plain-relation.ts";
import type { Syntax } from "./syntax.ts";

/**
 * The idafa that begins with `token`: each next member is the noun, name or pronoun in the genitive right of the one before
 * ("minister of defence of the government" in three words). Members are in text order, `token` first; alone where no genitive follows.
 */
export function genitiveChain(words: Words, syntax: Syntax, token: number): readonly number[] {
  const chain = [token];
  for (let next = genitive(words, syntax, token); next !== undefined; next = genitive(words, syntax, next)) chain.push(next);
  return chain;
}

const GENITIVES = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "X"]);

function genitive(words: Words, syntax: Syntax, token: number): number | undefined {
  return syntax.dependents[token]?.find(
    (dependent) =>
      dependent === token + 1 &&
      plainRelation(syntax, dependent) === "nmod" &&
      GENITIVES.has(words.tokens[dependent]?.pos ?? "") &&
      dependentsWith(syntax, dependent, "case").length === 0,
  );
}
