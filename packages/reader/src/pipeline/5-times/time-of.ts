import type { PartOfSpeech, Words } from "../2-words/words.ts";
import { clauseHead } from "../3-syntax/clause-head.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Times } from "./times.ts";

/** Which times hang from each token: directly, or from a noun of its clause that a parse may well have hung them from by mistake. */
export interface TimesByToken {
  readonly direct: ReadonlyMap<number, number>;
  readonly byClause: ReadonlyMap<number, number>;
  /** The time that a verb or noun has before it or after it with neither a verb nor a clause's beginning between: where the tree says nothing. */
  readonly byOrder: (token: number) => number | null;
}

/** The times of a report by the tokens they may date: indices into `Times.times`, the first where there are several. */
export function timesByToken({ times }: Times, words: Words, syntax: Syntax): TimesByToken {
  const direct = new Map<number, number>();
  const byClause = new Map<number, number>();
  times.forEach(({ head }, index) => {
    const above = syntax.heads[head] ?? -1;
    if (above < 0) return;
    if (!direct.has(above)) direct.set(above, index);
    const clause = clauseHead(syntax, above);
    if (!byClause.has(clause)) byClause.set(clause, index);
  });
  const beginning = new Map(times.map(({ from }, index) => [from, index]));
  return { direct, byClause, byOrder: (token) => nextInClause(token, words, beginning) };
}

/** The time that begins after a token before any verb, mark or word that opens a clause. */
function nextInClause(token: number, { tokens }: Words, beginning: ReadonlyMap<number, number>): number | null {
  for (let at = token + 1; at <= token + REACH; at++) {
    const time = beginning.get(at);
    if (time !== undefined) return tokens[at]?.sentence === tokens[token]?.sentence ? time : null;
    if (CLOSING.has(tokens[at]?.pos ?? "PUNCT")) return null;
  }
  return null;
}

const REACH = 12;
const CLOSING: ReadonlySet<PartOfSpeech> = new Set(["VERB", "SCONJ", "PUNCT", "CCONJ", "AUX"]);

/**
 * The time that dates what a token tells, by syntax alone: an expression that hangs from the token itself, or, where the token is the predicate of
 * its clause or that predicate's subject, object or oblique, one that stands in the clause. An index into `Times.times`, or `null`:
 * never simply the nearest.
 */
export function timeOf(token: number, { direct, byClause, byOrder }: TimesByToken, syntax: Syntax): number | null {
  const own = direct.get(token);
  if (own !== undefined) return own;
  const predicate = clauseHead(syntax, token);
  if (predicate === token) return byClause.get(token) ?? byOrder(token);
  const shares = syntax.heads[token] === predicate && SHARING.has(plainRelation(syntax, token));
  return (shares ? byClause.get(predicate) : undefined) ?? byOrder(token);
}

const SHARING = new Set(["nsubj", "obj", "obl", "xcomp", "iobj"]);
