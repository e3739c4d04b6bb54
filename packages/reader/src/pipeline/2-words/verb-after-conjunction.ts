import { hashText } from "../../learned/feature-hash.ts";
import { classOf } from "./lexicon.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import type { Split } from "./split-features.ts";
import { isToldVerb } from "./told-verb.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

type Knowledge = Pick<WordsKnowledge, "lexicon" | "conjunction" | "fold">;

/** "and" with a verb behind it, where a written word was left whole that no list has but as a name: "and burned". */
export function verbAfterConjunction(
  word: string,
  { forms }: Pick<Split, "forms">,
  { lexicon, conjunction, fold }: Knowledge,
): Pick<Split, "forms" | "lengths"> | null {
  if (forms.length > 1 || !word.startsWith(conjunction)) return null;
  const rest = word.slice(conjunction.length);
  const [whole, behind] = [fold(word), fold(rest)].map((key) => classOf(lexicon, hashText(key))) as [number, number];
  if (rest.length < SHORTEST || !isToldVerb(behind, lexicon)) return null;
  const [wholeParts, parts] = [whole, behind].map((entry) => lexicon.classes[entry]?.parts ?? 0) as [number, number];
  const isName = wholeParts === PROPN && (parts & ~(VERB | PROPN)) !== 0;
  return wholeParts & ~PROPN || isName ? null : { forms: [conjunction, rest], lengths: [conjunction.length, rest.length] };
}

/** Shorter ones are too often the end of a foreign name. */
const SHORTEST = 4;
const VERB = 1 << PARTS_OF_SPEECH.indexOf("VERB");
const PROPN = 1 << PARTS_OF_SPEECH.indexOf("PROPN");
