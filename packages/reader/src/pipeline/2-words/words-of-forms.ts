import { normalise } from "../1-text/normalise.ts";
import type { TextKnowledge } from "../1-text/text-knowledge.ts";
import { addTags, type Found, makeToken } from "./find-words.ts";
import { type KnownWord, knownWord } from "./known-words.ts";
import { LETTER, letterClass } from "./letter-class.ts";
import type { Words } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** A written word whose tokens are given. */
export interface WrittenForms {
  readonly written: string;
  readonly forms: readonly string[];
  readonly spaceAfter: boolean;
}

/** One sentence of words that are taken as they are given, and the text that they make. */
export function wordsOfForms(given: readonly WrittenForms[], letters: TextKnowledge, own: WordsKnowledge): { text: string; words: Words } {
  const bare = given.every(({ forms, spaceAfter }) => spaceAfter && forms.length === 1);
  const knowledge = bare ? { ...own, tagger: own.givenWordsTagger } : own;
  const found: Found = { sentences: [], words: [], tokens: [] };
  const known: KnownWord[] = [];
  let text = "";
  const glues = gluesOf(given, knowledge);
  for (const { written, forms, spaceAfter } of given) {
    const start = text.length;
    const from = found.tokens.length;
    let at = start;
    forms.forEach((form, i) => {
      const end = i === forms.length - 1 ? start + written.length : Math.min(start + written.length, at + form.length);
      const word = knownWord(normalise(form, letters).normal || form, end - at, glues[found.tokens.length] as number, knowledge);
      found.tokens.push(makeToken(word, at, end, found, 0));
      known.push(word);
      at = end;
    });
    found.words.push({ start, end: start + written.length, from, to: found.tokens.length });
    text += written + (spaceAfter ? " " : "");
  }
  addTags(text, known, 0, found.tokens, knowledge);
  found.sentences.push({ start: 0, end: text.length, from: 0, to: found.tokens.length });
  return { text, words: found };
}

/** Glue of every token (bit 1: to the one before, bit 2: to the one after): by the ranges where they are given, else by what clitics look like. */
function gluesOf(given: readonly WrittenForms[], knowledge: WordsKnowledge): number[] {
  const forms = given.flatMap((word) => word.forms);
  const inside = given.flatMap((word) => word.forms.map((_, i) => i < word.forms.length - 1));
  const glued = forms.map((form, i) => {
    const after = forms[i + 1] ?? "";
    return inside[i] || (isWord(form) && isWord(after) && looksGlued(form, after, knowledge));
  });
  return glued.map((toNext, i) => (glued[i - 1] ? 1 : 0) | (toNext ? 2 : 0));
}

function looksGlued(form: string, after: string, { proclitics, enclitics }: WordsKnowledge): boolean {
  return proclitics.some((clitic) => clitic.form === form) || enclitics.includes(after);
}

function isWord(form: string): boolean {
  return letterClass(form.charCodeAt(0)) === LETTER;
}
