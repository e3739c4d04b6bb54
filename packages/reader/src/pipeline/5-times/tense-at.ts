import type { Token, TokenRange, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/**
 * Whether the clause around an expression tells of the past (-1) or the future (1); `null` where that is not plain.
 * Words that look ahead near the expression come first (`المقرر`, `المزمع`), then the verb above it in the tree, then the nearest verb.
 */
export function tenseAt(range: TokenRange, head: number, words: Words, syntax: Syntax, knowledge: TimesKnowledge): -1 | 1 | null {
  const before = lookBack(range.from, words, knowledge);
  if (before === 1) return 1;
  const governing = verbAbove(head, words, syntax);
  return tenseOf(governing, words, knowledge) ?? before ?? lookAhead(range.to, words, knowledge);
}

/** How far to look, in tokens. */
const REACH = 14;
const AHEAD = 6;

/** The tense told last before the expression, in its sentence. */
function lookBack(from: number, words: Words, knowledge: TimesKnowledge): -1 | 1 | null {
  const sentence = words.tokens[from]?.sentence;
  let present = false;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const token = words.tokens[at] as Token;
    if (token.sentence !== sentence) return null;
    if (knowledge.futureWords.has(token.key)) return 1;
    const tense = tenseOf(at, words, knowledge);
    if (tense) return present ? null : tense;
    present ||= token.pos === "VERB";
  }
  return null;
}

function lookAhead(to: number, words: Words, knowledge: TimesKnowledge): -1 | 1 | null {
  const sentence = words.tokens[to - 1]?.sentence;
  for (let at = to; at < Math.min(words.tokens.length, to + AHEAD); at++) {
    if (words.tokens[at]?.sentence !== sentence) return null;
    const tense = tenseOf(at, words, knowledge);
    if (tense) return tense;
  }
  return null;
}

function verbAbove(head: number, words: Words, syntax: Syntax): number {
  for (let at = syntax.heads[head] ?? -1, steps = 0; at >= 0 && steps < REACH; at = syntax.heads[at] ?? -1, steps++) {
    if (words.tokens[at]?.pos === "VERB") return at;
  }
  return -1;
}

function tenseOf(at: number, words: Words, knowledge: TimesKnowledge): -1 | 1 | null {
  const token = words.tokens[at];
  if (token?.pos !== "VERB") return null;
  const marker = words.tokens[at - 1];
  if (marker && marker.sentence === token.sentence) {
    if (knowledge.futureMarkers.has(marker.key)) return 1;
    if (knowledge.pastMarkers.has(marker.key)) return -1;
  }
  return token.features.aspect === "Perf" ? -1 : null;
}
