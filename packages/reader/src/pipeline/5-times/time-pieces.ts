import type { Piece } from "../../rules/rule.ts";
import type { NormalText } from "../1-text/normal-text.ts";
import type { Token, TokenRange, Words } from "../2-words/words.ts";
import { numberSense } from "./number-sense.ts";
import type { TimeSense } from "./time-sense.ts";
import type { TimeEntry, TimesKnowledge } from "./times-knowledge.ts";

export type TimePiece = Piece<TimeSense>;

/**
 * The stretches of a report that may hold an expression of time: neighbouring words that the tables know and numbers, in one sentence,
 * at least one of them a word that times are made of. Most words cost one look into a map.
 */
export function timePieces(text: NormalText, words: Words, knowledge: TimesKnowledge): readonly (readonly TimePiece[])[] {
  const stretches: TimePiece[][] = [];
  const scan: Scan = { text, tokens: words.tokens, words, knowledge };
  let stretch: TimePiece[] = [];
  let core = false;
  let sentence = -1;
  for (let at = 0; at < words.tokens.length; ) {
    const token = words.tokens[at] as Token;
    const found = piecesAt(scan, at, token);
    if (!found || token.sentence !== sentence || stretch.length >= MOST_PIECES) {
      if (core) stretches.push(stretch);
      stretch = [];
      core = false;
      sentence = token.sentence;
    }
    if (!found) at += 1;
    else {
      stretch.push(...found.pieces);
      core ||= found.core;
      at = (found.pieces.at(-1) as TimePiece).to;
    }
  }
  if (core) stretches.push(stretch);
  return stretches;
}

/** No expression is longer; a page of numbers is cut here. */
const MOST_PIECES = 60;

interface Scan {
  readonly text: NormalText;
  readonly tokens: readonly Token[];
  readonly words: Words;
  readonly knowledge: TimesKnowledge;
}

interface Found {
  readonly pieces: readonly TimePiece[];
  readonly core: boolean;
}

function piecesAt(scan: Scan, at: number, token: Token): Found | null {
  const code = token.key.charCodeAt(0);
  if (code >= ZERO && code <= NINE) return numberAt(at, token);
  return joinedAt(scan, at, token) ?? entryAt(scan, at, token.key, at + 1) ?? undersplit(scan, at, token);
}

const ZERO = 0x30;
const NINE = 0x39;

function numberAt(at: number, token: Token): Found | null {
  const sense = numberSense(token.key);
  if (!sense) return null;
  const core = sense.digits === 4 || sense.kind !== "number";
  return { pieces: [{ start: token.start, end: token.end, from: at, to: at + 1, sense, why: [] }], core };
}

/** The longest entry that begins with a key and goes on after it. */
function entryAt(scan: Scan, at: number, key: string, after: number): Found | null {
  for (const entry of scan.knowledge.entries.get(key) ?? []) {
    const to = restEnd(scan, after, entry);
    if (to > 0) return { pieces: [pieceOf(scan.tokens, at, to, entry)], core: entry.core };
  }
  return null;
}

/** Where the entry's later words end, each a token or a written word of several; 0 where they do not follow. */
function restEnd(scan: Scan, from: number, { rest }: TimeEntry): number {
  let at = from;
  for (const key of rest) {
    const token = scan.tokens[at];
    if (!token) return 0;
    if (token.key === key) at += 1;
    else {
      const word = scan.words.words[token.word];
      if (!word || word.from !== at || joinedKey(scan.tokens, word) !== key) return 0;
      at = word.to;
    }
  }
  return at;
}

function pieceOf(tokens: readonly Token[], from: number, to: number, entry: TimeEntry): TimePiece {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return { start: first.start, end: last.end, from, to, sense: entry.sense, why: [] };
}

/** A written word of the tables that was split: `ف` + `جر`, `حين` + `ها`. */
function joinedAt(scan: Scan, at: number, token: Token): Found | null {
  const word = scan.words.words[token.word];
  if (!word || word.from !== at || word.to === at + 1) return null;
  return entryAt(scan, at, joinedKey(scan.tokens, word), word.to);
}

function joinedKey(tokens: readonly Token[], { from, to }: TokenRange): string {
  let key = "";
  for (let at = from; at < to; at++) key += tokens[at]?.key ?? "";
  return key;
}

/** A word of the tables with a clitic that was not split off: `بالخميس`, `للأسبوع`. */
function undersplit(scan: Scan, at: number, token: Token): Found | null {
  const { text, words, knowledge } = scan;
  const letter = token.key[0] ?? "";
  const clitic = knowledge.clitics.get(letter);
  if (!clitic || token.key.length < SHORTEST) return null;
  const word = words.words[token.word];
  if (word && word.to > word.from + 1) return null;
  const rest = token.key.slice(1);
  const { article } = knowledge;
  const key = letter === article.shortened && rest.startsWith(article.short) ? article.full + rest.slice(1) : rest;
  const found = entryAt(scan, at, key, at + 1);
  const stem = found?.pieces[0];
  if (!found || !stem) return null;
  const second = secondLetter(text.source, token);
  const before: TimePiece = { start: token.start, end: second, from: at, to: at + 1, sense: clitic, why: [] };
  return { pieces: [before, { ...stem, start: second }], core: found.core };
}

const SHORTEST = 4;

/** Where the letter after the first begins: marks and tatweel belong to the letter before. */
function secondLetter(source: string, token: Token): number {
  let at = token.start + 1;
  while (at < token.end - 1 && isMark(source.charCodeAt(at))) at++;
  return at;
}

const isMark = (code: number): boolean => (code >= 0x064b && code <= 0x065f) || code === 0x0640 || code === 0x0670;
