import type { TextKnowledge } from "./text-knowledge.ts";

/** How many of a text's letters are of the language's script, from 0 to 1; `null` where there is no letter at all. */
export function scriptShare(source: string, { isLetter }: TextKnowledge): number | null {
  let own = 0;
  let foreign = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (isLetter(unit)) own++;
    else if (isOtherLetter(unit)) foreign++;
  }
  return own + foreign === 0 ? null : own / (own + foreign);
}

/** Latin, Greek, Cyrillic, Hebrew and the scripts of Asia; signs, digits and punctuation are not letters. */
function isOtherLetter(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  return (unit >= 0xc0 && unit < 0x600) || (unit >= 0x900 && unit < 0x2000) || (unit >= 0x3040 && unit < 0xd800);
}
