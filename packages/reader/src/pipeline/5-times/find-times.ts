import { rewrite } from "../../rules/rewrite.ts";
import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import { barred } from "./barred.ts";
import { resolveTimes } from "./resolve-times.ts";
import { type TimePiece, timePieces } from "./time-pieces.ts";
import type { Times } from "./times.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/**
 * Finds the expressions of time, then says which days each means.
 * `published` is the report's ISO date or date-time, the day that "today" counts from; `null` leaves relative times open.
 */
export function findTimes(text: NormalText, words: Words, syntax: Syntax, published: string | null, knowledge: TimesKnowledge): Times {
  const found = timePieces(text, words, knowledge).flatMap((stretch) => expressions(stretch, knowledge));
  const believed = found.filter((piece) => !barred(piece, words, knowledge));
  return resolveTimes(believed, words, syntax, published, knowledge);
}

/** What the rules make of a stretch: the pieces that say when by themselves. */
function expressions(stretch: readonly TimePiece[], knowledge: TimesKnowledge): readonly TimePiece[] {
  const read = knowledge.passes.reduce((pieces, rules) => rewrite(pieces, rules), stretch);
  return read.filter(({ sense }) => sense.kind === "time");
}
