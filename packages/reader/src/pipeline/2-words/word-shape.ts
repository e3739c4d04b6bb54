import { feature2, hashText } from "../../learned/feature-hash.ts";
import { letterClass } from "./letter-class.ts";
import { classOf } from "./lexicon.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

/** All that is known of a token from its own letters; one serves every place where the same part of the same written word stands. */
export interface WordShape {
  readonly form: string;
  readonly key: string;
  /** `key` without its article. */
  readonly bareKey: string;
  readonly article: boolean;
  /** Letters of the written word that it covers. */
  readonly length: number;
  /** Classes in the lexicon of the whole key, and of the key without article (0 where it has none). */
  readonly wholeClass: number;
  readonly bareClass: number;
  /** Numbers that features are made of. */
  readonly word: number;
  readonly end1: number;
  readonly end2: number;
  readonly start1: number;
  readonly pattern: number;
  readonly parts: number;
  readonly classes: number;
  readonly signature: number;
  /** Bit 1: glued to the token before; bit 2: to the token after. */
  readonly glue: number;
  readonly letters: number;
}

export function wordShape(form: string, length: number, glue: number, knowledge: WordsKnowledge): WordShape {
  const key = knowledge.fold(form);
  const article = key.length > knowledge.article.length + 1 && key.startsWith(knowledge.article);
  const bareKey = article ? key.slice(knowledge.article.length) : key;
  const wholeClass = classOf(knowledge.lexicon, hashText(key));
  const bareClass = article ? classOf(knowledge.lexicon, hashText(bareKey)) : 0;
  const { classes } = knowledge.lexicon;
  const parts = feature2(1, classes[wholeClass]?.parts ?? 0, article ? 1 + (classes[bareClass]?.parts ?? 0) : 0);
  const classHash = feature2(2, classes[wholeClass]?.hash ?? 0, article ? 1 + (classes[bareClass]?.hash ?? 0) : 0);
  const letters = letterClass(form.charCodeAt(0));
  const digits = letters === DIGIT;
  return {
    form,
    key,
    bareKey,
    article,
    length,
    wholeClass,
    bareClass,
    word: digits ? hashText(String(Math.min(form.length, 5))) : hashText(key),
    end1: hashText(key.slice(-1)),
    end2: hashText(key.slice(-2)),
    start1: hashText(key.slice(0, 1)),
    pattern: patternOf(bareKey, knowledge.patternLetters),
    parts,
    classes: classHash,
    signature: classes[article ? bareClass : wholeClass]?.signature ?? 0,
    glue,
    letters: letters * 2 + (article ? 1 : 0),
  };
}

/** The word with its root letters made alike: what is left is its pattern. */
function patternOf(key: string, patternLetters: string): number {
  let pattern = "";
  for (const letter of key.slice(0, 12)) pattern += patternLetters.includes(letter) ? letter : "-";
  return hashText(pattern);
}

const DIGIT = 2;
