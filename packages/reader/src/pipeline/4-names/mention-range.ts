import type { Token, TokenRange } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import { isCountNoun } from "./count-noun.ts";
import type { NameContext } from "./name-context.ts";

/** The tokens a candidate's mention takes: words that count are part of it (`ثلاثة جنود`, `جميع الأطراف`), clitics before them are not. */
export function mentionRange(context: NameContext, { from, to, basis, reference }: Candidate): TokenRange {
  if (basis !== "noun" || reference === "title") return { from, to };
  let first = from;
  while (first > 0 && startsItsWord(context, first) && isCount(context, first - 1, from)) first--;
  return { from: first, to };
}

function startsItsWord({ words }: NameContext, at: number): boolean {
  return words.tokens[at - 1]?.word !== words.tokens[at]?.word;
}

function isCount({ words, knowledge }: NameContext, at: number, beside: number): boolean {
  const { pos, key, sentence } = words.tokens[at] as Token;
  if (sentence !== words.tokens[beside]?.sentence) return false;
  return pos === "NUM" || /^\d/.test(key) || isCountNoun(knowledge, key);
}
