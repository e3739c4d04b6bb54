import type { Lexicon } from "./lexicon.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import type { WordShape } from "./word-shape.ts";

/**
 * Makes the noun that opens a sentence and counts what follows a verb, where it can be one: "and killed were three". As a noun it would be the killing of
 * three; news opens its sentences with what happened. Prepositions that look the same (before, after) are left.
 */
export function openWithVerb(words: readonly WordShape[], tags: Uint8Array, { classes }: Lexicon): void {
  const at = tags[0] === CCONJ || tags[0] === PART ? 1 : 0;
  const word = words[at];
  if (!word || word.article || tags[at] !== NOUN || tags[at + 1] !== NUM) return;
  const parts = classes[word.wholeClass]?.parts ?? 0;
  if (parts & (1 << VERB) && !(parts & (1 << ADP))) tags[at] = VERB;
}

const place = (pos: (typeof PARTS_OF_SPEECH)[number]): number => PARTS_OF_SPEECH.indexOf(pos);
const [ADP, CCONJ, NOUN, NUM, PART, VERB] = [place("ADP"), place("CCONJ"), place("NOUN"), place("NUM"), place("PART"), place("VERB")];
