import type { Span } from "../../reading/span.ts";
import type { NormalText } from "../1-text/normal-text.ts";
import { type KnownWord, partsOf, readAs } from "./known-words.ts";
import { openWithVerb } from "./opening-verb.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import { sourceSpan } from "./source-span.ts";
import { splitSentences } from "./split-sentences.ts";
import { tag } from "./tag.ts";
import { verbInContext } from "./verb-in-context.ts";
import type { PartOfSpeech, Sentence, Token, Words, WrittenWord } from "./words.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";
import { skipSpaces, writtenWordEnd } from "./written-words.ts";

/** Finds sentences, written words and their tokens, with part of speech, lemma and features. Takes any text. */
export function findWords(text: NormalText, knowledge: WordsKnowledge): Words {
  return wordsOfSpans(text, splitSentences(text.source), knowledge);
}

/** The same for a text that is known to be one sentence. */
export function findWordsInSentence(text: NormalText, knowledge: WordsKnowledge): Words {
  return wordsOfSpans(text, [{ start: 0, end: text.source.length }], knowledge);
}

function wordsOfSpans(text: NormalText, spans: readonly Span[], knowledge: WordsKnowledge): Words {
  const found: Found = { sentences: [], words: [], tokens: [] };
  let at = 0;
  spans.forEach((span, index) => {
    const from = found.tokens.length;
    const known: KnownWord[] = [];
    while (at < text.normal.length && (text.origins[at] as number) < span.end) at = addWord(text, at, index, known, found, knowledge);
    addTags(text.source, known, from, found.tokens, knowledge);
    found.sentences.push({ ...span, from, to: found.tokens.length });
  });
  return found;
}

export interface Found {
  readonly sentences: Sentence[];
  readonly words: WrittenWord[];
  readonly tokens: Mutable<Token>[];
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds the written word at or after `from`, and returns where it ends. */
function addWord(text: NormalText, from: number, sentence: number, known: KnownWord[], found: Found, knowledge: WordsKnowledge): number {
  const start = skipSpaces(text.normal, from);
  if (start > from || start === text.normal.length) return start;
  const end = writtenWordEnd(text.normal, start);
  const first = found.tokens.length;
  let at = start;
  for (const part of partsOf(text.normal.slice(start, end), knowledge)) {
    const span = sourceSpan(text, at, at + part.length);
    found.tokens.push(makeToken(part, span.start, span.end, found, sentence));
    known.push(part);
    at += part.length;
  }
  found.words.push({ ...sourceSpan(text, start, end), from: first, to: found.tokens.length });
  return end;
}

export function makeToken(
  { form, key }: KnownWord,
  start: number,
  end: number,
  { tokens, words }: Found,
  sentence: number,
): Mutable<Token> {
  return { start, end, index: tokens.length, sentence, word: words.length, form, key, lemma: "", lemmaKey: "", pos: "X", features: NONE };
}

/** Gives the tokens from `from` on, which are one sentence, their parts of speech, lemmas and features. */
export function addTags(
  source: string,
  known: readonly KnownWord[],
  from: number,
  tokens: Mutable<Token>[],
  knowledge: WordsKnowledge,
): void {
  const tags = tag(known, knowledge);
  openWithVerb(known, tags, knowledge);
  for (let i = 0; i < known.length; i++) {
    const token = tokens[from + i] as Mutable<Token>;
    const pos = tags[i] as number;
    const { lemma, lemmaKey, features } = readAs(known[i] as KnownWord, pos, knowledge);
    token.pos = PARTS_OF_SPEECH[pos] as PartOfSpeech;
    token.lemma = lemma;
    token.lemmaKey = lemmaKey;
    token.features = VERBAL.has(token.pos)
      ? verbInContext(features, known, tags, i, source.slice(token.start, token.end), knowledge)
      : features;
  }
}

const VERBAL: ReadonlySet<PartOfSpeech> = new Set(["VERB", "AUX"]);
const NONE = {};
