import type { LexiconWord } from "./build-lexicon.ts";

/** The word as it is written before a pronoun, where that differs: مدينت(ها), مستشفا(ه), أبناؤ(ه), أبنائ(ه), طالبو(ه). */
export function beforePronoun(word: LexiconWord, fold: (form: string) => string): LexiconWord[] {
  const stem = word.form.slice(0, -1);
  return variants(word.form, stem, word.pos).map((form) => ({ ...word, form, key: fold(form), count: word.count * SHARE }));
}

function variants(form: string, stem: string, pos: string): string[] {
  if (form.length < 3) return [];
  if (form.endsWith("ة")) return [`${stem}ت`];
  if (form.endsWith("ى")) return [`${stem}ا`];
  if (form.endsWith("اء")) return [`${stem}ؤ`, `${stem}ئ`];
  if (pos === "VERB" && form.endsWith("وا")) return [stem];
  return [];
}

/** A word is seen before a pronoun more rarely than elsewhere. */
const SHARE = 0.3;
