import type { NormalText } from "../1-text/normal-text.ts";
import type { Sentence, Token, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import type { Times } from "../5-times/times.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import type { ClauseRole, SpeechKnowledge } from "./speech-knowledge.ts";

/** What the earlier stages made, laid out by token for the rules of this stage. */
export interface Scene {
  readonly text: NormalText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly names: Names;
  readonly times: Times;
  readonly knowledge: SpeechKnowledge;
  readonly quotations: readonly Quotation[];
  readonly strayMarks: ReadonlySet<number>;
  /** For each token, the innermost quotation it stands in (its marks included), or -1. */
  readonly quotationAt: Int32Array;
  /** For each token, the mentions that begin there, the longest first. */
  readonly mentionsFrom: readonly (readonly number[])[];
  /** For each token, the widest mention that covers it, or -1. */
  readonly mentionAt: Int32Array;
  /** For each token, the expression of time that covers it, or -1. */
  readonly timeAt: Int32Array;
}

/** Sets the scene: quotations matched, mentions and times laid over the tokens. */
export function setScene(text: NormalText, words: Words, syntax: Syntax, names: Names, times: Times, knowledge: SpeechKnowledge): Scene {
  const { tokens, sentences } = words;
  const { quotations, strayMarks } = findQuotations(text.source, tokens, knowledge.quoteMarks);
  const quotationAt = new Int32Array(tokens.length).fill(-1);
  quotations.forEach(({ from, to }, index) => {
    quotationAt.fill(index, from, to);
  });
  const timeAt = new Int32Array(tokens.length).fill(-1);
  times.times.forEach(({ from, to }, index) => {
    timeAt.fill(index, from, to);
  });
  return {
    text,
    tokens,
    sentences,
    syntax,
    names,
    times,
    knowledge,
    quotations,
    strayMarks: new Set(strayMarks),
    quotationAt,
    ...mentionLayers(names, tokens.length),
    timeAt,
  };
}

function mentionLayers({ mentions }: Names, size: number): { mentionsFrom: readonly (readonly number[])[]; mentionAt: Int32Array } {
  const mentionsFrom: number[][] = Array.from({ length: size }, () => NONE);
  const mentionAt = new Int32Array(size).fill(-1);
  mentions.forEach((mention, index) => {
    const known = mentionsFrom[mention.from];
    if (known === NONE || known === undefined) mentionsFrom[mention.from] = [index];
    else known.push(index);
    for (let token = mention.from; token < mention.to; token++) {
      const other = mentions[mentionAt[token] as number];
      if (!other || other.to - other.from < mention.to - mention.from) mentionAt[token] = index;
    }
  });
  for (const list of mentionsFrom) list.sort((a, b) => (mentions[b]?.to ?? 0) - (mentions[a]?.to ?? 0));
  return { mentionsFrom, mentionAt };
}

/** Whether the word at `token` plays `role` in its clause. */
export function hasRole(scene: Scene, token: number, role: ClauseRole): boolean {
  const key = scene.tokens[token]?.key;
  return key !== undefined && (scene.knowledge.clauseWords.get(key)?.includes(role) ?? false);
}

/** A mark of punctuation; a quotation mark whatever the tagger calls it. */
export function isMark(scene: Scene, token: number): boolean {
  const { pos, form } = scene.tokens[token] ?? { pos: "X", form: "" };
  return pos === "PUNCT" || scene.knowledge.quoteMarks.has(form);
}

/** The key of a word whose first letter was taken for "and" (وعدت): both tokens. */
export function wholeWord(scene: Scene, at: number): string {
  const [before, token] = [scene.tokens[at - 1], scene.tokens[at]];
  return before && token && before.word === token.word ? before.key + token.key : "";
}

const NONE: number[] = [];
