import type { Words } from "../2-words/words.ts";
import type { TimePiece } from "./time-pieces.ts";
import type { TimesKnowledge } from "./times-knowledge.ts";

/** Whether the words before take the expression into a name, a title or an age: `شارع 14 يوليو`, `صلاة الجمعة`, `أعمارهم عن 50 عاما`. */
export function barred(piece: TimePiece, words: Words, { barriers }: TimesKnowledge): boolean {
  const first = words.tokens[piece.from];
  if (!first) return false;
  for (let back = 1; back <= AGE_REACH; back++) {
    const before = words.tokens[piece.from - back];
    if (!before || before.sentence !== first.sentence) return false;
    const bars = barriers.get(before.key);
    if (back === 1 && bars && (bars.has(ANY) || bars.has(first.key))) return true;
    if (bars?.has(AGE) && isYears(piece)) return true;
  }
  return false;
}

/** How far before a number of years a word may make it an age. */
const AGE_REACH = 3;
const ANY = "*";
const AGE = "age";

function isYears({ sense: { meaning } }: TimePiece): boolean {
  return meaning?.type === "duration" && meaning.unit === "year";
}
