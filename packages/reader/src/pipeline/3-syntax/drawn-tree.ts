import type { PartOfSpeech, Token, Words } from "../2-words/words.ts";
import { dependentsOf } from "./dependents-of.ts";
import type { Syntax } from "./syntax.ts";

/**
 * Words and syntax of a sentence drawn by hand, for tests: a token is `form/POS/head/relation`, tokens between spaces,
 * heads counted from 1 as in CoNLL-U and 0 for the root: `visited/VERB/0/root minister/NOUN/1/nsubj`.
 */
export function drawnTree(drawing: string): { words: Words; syntax: Syntax } {
  const cells = drawing
    .split(/\s+/)
    .filter(Boolean)
    .map((token) => token.split("/"));
  const tokens: Token[] = [];
  let start = 0;
  for (const [form = "", pos = "X"] of cells) {
    const index = tokens.length;
    const span = { start, end: start + form.length };
    tokens.push({
      ...span,
      index,
      sentence: 0,
      word: index,
      form,
      key: form,
      lemma: form,
      lemmaKey: form,
      pos: pos as PartOfSpeech,
      features: {},
    });
    start = span.end + 1;
  }
  const heads = Int32Array.from(cells, ([, , head]) => Number(head) - 1);
  const words = {
    sentences: [{ start: 0, end: start, from: 0, to: tokens.length }],
    words: tokens.map(({ start, end, index }) => ({ start, end, from: index, to: index + 1 })),
    tokens,
  };
  return { words, syntax: { heads, relations: cells.map((cell) => cell[3] ?? "dep"), dependents: dependentsOf(heads) } };
}
