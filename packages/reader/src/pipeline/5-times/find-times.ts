import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Times } from "./times.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/** `published` is the report's ISO date or date-time, the day that "today" counts from; `null` leaves relative times open. */
export function findTimes(_text: NormalText, _words: Words, _syntax: Syntax, _published: string | null, _knowledge: TimesKnowledge): Times {
  return { times: [], inferredPublication: null };
}
