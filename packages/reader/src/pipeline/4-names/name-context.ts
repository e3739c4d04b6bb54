import type { NormalText } from "../1-text/normal-text.ts";
import type { Token, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { NameLabel } from "./name-labels.ts";
import type { NameWords } from "./name-words.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";

/** What every finder of names looks at. */
export interface NameContext {
  readonly text: NormalText;
  readonly words: Words;
  readonly syntax: Syntax;
  readonly names: NameWords;
  /** The tagger's label of each written word. */
  readonly labels: readonly NameLabel[];
  readonly knowledge: NamesKnowledge;
}

/** The token at an index, or `undefined` outside the sentence of `beside`. */
export function tokenBeside({ words }: NameContext, index: number, beside: number): Token | undefined {
  const token = words.tokens[index];
  return token && token.sentence === words.tokens[beside]?.sentence ? token : undefined;
}

/** A pronoun written on to the word before it. */
export function isSuffix({ words }: NameContext, index: number): boolean {
  const token = words.tokens[index];
  const before = words.tokens[index - 1];
  return token !== undefined && before !== undefined && token.pos === "PRON" && token.word === before.word;
}

export function hasArticle(context: NameContext, index: number): boolean {
  const key = context.words.tokens[index]?.key ?? "";
  return key.length > context.knowledge.article.length + 1 && key.startsWith(context.knowledge.article);
}

/** The tagger's label of the written word a token belongs to, for its main token; clitics are outside. */
export function labelOf({ words, names, labels }: NameContext, index: number): NameLabel {
  const word = words.tokens[index]?.word ?? -1;
  return names.mains[word] === index ? (labels[word] as NameLabel) : "O";
}
