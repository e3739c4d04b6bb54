import type { Piece } from "../../rules/rule.ts";
import type { NormalText } from "../1-text/normal-text.ts";
import type { Token, Words } from "../2-words/words.ts";
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
  const entries = scan.knowledge.entries.get(token.key);
  const entry = entries && entryAt(scan.tokens, at, entries);
  if (entry) return { pieces: [pieceOf(scan.tokens, at, at + 1 + entry.rest.length, entry)], core: entry.core };
  return oversplit(scan, at, token) ?? undersplit(scan, at, token);
}

const ZERO = 0x30;
const NINE = 0x39;

function numberAt(at: number, token: Token): Found | null {
  const sense = numberSense(token.key);
  if (!sense) return null;
  const core = sense.digits === 4 || sense.kind !== "number";
  return { pieces: [{ start: token.start, end: token.end, from: at, to: at + 1, sense, why: [] }], core };
}

function entryAt(tokens: readonly Token[], at: number, entries: readonly TimeEntry[]): TimeEntry | undefined {
  return entries.find(({ rest }) => rest.every((key, i) => tokens[at + 1 + i]?.key === key));
}

function pieceOf(tokens: readonly Token[], from: number, to: number, entry: TimeEntry): TimePiece {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return { start: first.start, end: last.end, from, to, sense: entry.sense, why: [] };
}

/** A word of the tables whose first letter was taken for a clitic: `ف` + `جر`. */
function oversplit({ tokens, words, knowledge }: Scan, at: number, token: Token): Found | null {
  if (token.key.length !== 1 || !knowledge.clitics.has(token.key)) return null;
  const next = tokens[at + 1];
  const word = words.words[token.word];
  if (!next || next.word !== token.word || !word || word.to !== at + 2) return null;
  const entry = knowledge.entries.get(token.key + next.key)?.find(({ rest }) => !rest.length);
  return entry ? { pieces: [pieceOf(tokens, at, at + 2, entry)], core: entry.core } : null;
}

/** A word of the tables with a clitic that was not split off: `بالخميس`, `للأسبوع`. */
function undersplit({ text, tokens, words, knowledge }: Scan, at: number, token: Token): Found | null {
  const letter = token.key[0] ?? "";
  const clitic = knowledge.clitics.get(letter);
  if (!clitic || token.key.length < SHORTEST) return null;
  const word = words.words[token.word];
  if (word && word.to > word.from + 1) return null;
  const rest = token.key.slice(1);
  const { article } = knowledge;
  const key = letter === article.shortened && rest.startsWith(article.short) ? article.full + rest.slice(1) : rest;
  const entries = knowledge.entries.get(key);
  const entry = entries && entryAt(tokens, at, entries);
  if (!entry) return null;
  const second = secondLetter(text.source, token);
  const stem = pieceOf(tokens, at, at + 1 + entry.rest.length, entry);
  return {
    pieces: [
      { start: token.start, end: second, from: at, to: at + 1, sense: clitic, why: [] },
      { ...stem, start: second },
    ],
    core: entry.core,
  };
}

const SHORTEST = 4;

/** Where the letter after the first begins: marks and tatweel belong to the letter before. */
function secondLetter(source: string, token: Token): number {
  let at = token.start + 1;
  while (at < token.end - 1 && isMark(source.charCodeAt(at))) at++;
  return at;
}

const isMark = (code: number): boolean => (code >= 0x064b && code <= 0x065f) || code === 0x0640 || code === 0x0670;
