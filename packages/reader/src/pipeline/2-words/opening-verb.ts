import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import { isToldVerb } from "./told-verb.ts";
import type { WordShape } from "./word-shape.ts";
import type { PartOfSpeech } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/**
 * Makes a verb of the word that opens a sentence, where the lexicon knows it as one and it is a verb that news opens with, feminine, or was taken for a
 * small word that no list has: "denied the minister", "and demanded the union". The tagger has learned such openings too seldom: of 300 words in raw news
 * that it took for nouns, names or particles there, 19 in 20 were verbs.
 */
export function openWithVerb(
  words: readonly WordShape[],
  tags: Uint8Array,
  knowledge: Pick<WordsKnowledge, "lexicon" | "openingVerbs" | "openEnding">,
): void {
  const at = tags[0] === CCONJ || tags[0] === PART ? 1 : 0;
  const word = words[at];
  if (!word || word.article || !isToldVerb(word.wholeClass, knowledge.lexicon)) return;
  const listed = knowledge.lexicon.classes[word.wholeClass]?.parts ?? 0;
  if (listed & SMALL) return;
  const opensNews = knowledge.openingVerbs.has(word.key);
  const isFeminine = word.key.endsWith(knowledge.openEnding) && !(listed & NOUN);
  if (opensNews || isFeminine || SMALL & (1 << (tags[at] as number))) tags[at] = VERB;
}

const place = (pos: PartOfSpeech): number => PARTS_OF_SPEECH.indexOf(pos);
const [CCONJ, PART, VERB] = [place("CCONJ"), place("PART"), place("VERB")];
const NOUN = 1 << place("NOUN");
const SMALL = (["ADP", "ADV", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ"] as const).reduce((bits, pos) => bits | (1 << place(pos)), 0);
