import { runScript } from "./lemma-script.ts";
import { LETTER, letterClass } from "./letter-class.ts";
import type { WordShape } from "./word-shape.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** The lemma of a word as that part of speech: by the lexicon, else by what words with its ending do, else the word without its article. */
export function lemmaOf(word: WordShape, pos: number, knowledge: WordsKnowledge): string {
  if (letterClass(word.form.charCodeAt(0)) !== LETTER) return word.form;
  const { classes } = knowledge.lexicon;
  for (const [place, key] of [
    [word.wholeClass, word.key],
    [word.bareClass, word.bareKey],
  ] as const) {
    const found = classes[place]?.analyses.find((analysis) => analysis.pos === pos);
    if (found) return runScript(found.script, key) || word.form;
  }
  const other = classes[word.bareClass || word.wholeClass]?.analyses[0];
  if (other) return runScript(other.script, word.bareClass ? word.bareKey : word.key) || word.form;
  return guess(word, pos, knowledge) || word.form;
}

function guess({ bareKey, form, article }: WordShape, pos: number, { guesses, article: { length } }: WordsKnowledge): string {
  for (let size = Math.min(4, bareKey.length - 2); size >= 0; size--) {
    const script = guesses.get(`${pos}${bareKey.slice(bareKey.length - size)}`);
    if (script !== undefined) return runScript(script, bareKey);
  }
  return article ? form.slice(length) : form;
}
