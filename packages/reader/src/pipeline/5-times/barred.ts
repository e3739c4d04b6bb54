import type { Words } from "../2-words/words.ts";
import type { TimePiece } from "./time-pieces.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/** Whether the word before takes the expression into a name or a title: `شارع 14 يوليو`, `صلاة الجمعة`, `الأمين العام السابق`. */
export function barred(piece: TimePiece, words: Words, knowledge: TimesKnowledge): boolean {
  const before = words.tokens[piece.from - 1];
  const first = words.tokens[piece.from];
  if (!before || !first || before.sentence !== first.sentence) return false;
  const bars = knowledge.barriers.get(before.key);
  return bars !== undefined && (bars.has(ANY) || bars.has(first.key));
}

const ANY = "*";
