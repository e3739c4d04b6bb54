import type { Span } from "../../reading/span.ts";

/**
 * Splits a text at end marks and line breaks. Sentences tile the text; blank stretches belong to the sentence before (at the top: after).
 * A mark inside quotes or brackets does not end a sentence unless a closing mark follows; nor does a point in a number, an address or after an initial.
 */
export function splitSentences(text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  let blank = true;
  const push = (end: number) => {
    const last = spans.at(-1);
    if (!blank) spans.push({ start, end });
    else if (last) last.end = end;
    if (!blank || last) start = end;
    blank = true;
  };
  let quotes = openQuotes(text, 0);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_BREAK) {
      push(i + 1);
      quotes = openQuotes(text, i + 1);
      continue;
    }
    if (blank && !isSpace(code)) blank = false;
    followQuotes(quotes, code);
    if (!isEndMark(code) || isEndMark(text.charCodeAt(i + 1)) || isInnerPoint(text, i)) continue;
    const close = isClosing(text.charCodeAt(i + 1)) ? 1 : 0;
    if ((quotes.deep || quotes.straight) && !close) continue;
    if (close) {
      quotes.deep = false;
      quotes.straight = false;
    }
    push(i + 1 + close);
    i += close;
  }
  if (start < text.length) push(text.length);
  return spans;
}

interface Quotes {
  deep: boolean;
  straight: boolean;
  /** A line with an odd number of straight marks has a stray one: none of them counts. */
  readonly even: boolean;
}

function openQuotes(text: string, from: number): Quotes {
  let count = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_BREAK) break;
    if (code === STRAIGHT_QUOTE) count++;
  }
  return { deep: false, straight: false, even: count % 2 === 0 };
}

function followQuotes(quotes: Quotes, code: number): void {
  if (code === LEFT_GUILLEMET || code === LEFT_QUOTE) quotes.deep = true;
  else if (code === RIGHT_GUILLEMET || code === RIGHT_QUOTE) quotes.deep = false;
  else if (code === STRAIGHT_QUOTE && quotes.even) quotes.straight = !quotes.straight;
}

/** A point before a digit, inside an address, or after an initial. */
function isInnerPoint(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== POINT) return false;
  const next = text[at + 1] ?? " ";
  const before = text[at - 1] ?? "";
  if (DIGIT.test(next)) return true;
  if (LATIN.test(next) && LATIN.test(before)) return true;
  return INITIAL.test(text.slice(Math.max(0, at - 2), at));
}

function isEndMark(code: number): boolean {
  return code === POINT || code === 0x21 || code === 0x3f || code === 0x61f || code === 0x2026;
}

function isClosing(code: number): boolean {
  return code === STRAIGHT_QUOTE || code === RIGHT_GUILLEMET || code === RIGHT_QUOTE || code === 0x29;
}

export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || SPACES.has(code);
}

const LINE_BREAK = 0x0a;
const POINT = 0x2e;
const STRAIGHT_QUOTE = 0x22;
const LEFT_GUILLEMET = 0xab;
const RIGHT_GUILLEMET = 0xbb;
const LEFT_QUOTE = 0x201c;
const RIGHT_QUOTE = 0x201d;
const SPACES: ReadonlySet<number> = new Set([0x202f, 0x205f, 0x3000, 0xfeff]);
const DIGIT = /\p{Nd}/u;
const LATIN = /[A-Za-z]/;
const INITIAL = /(?:^|[\s(.])\p{L}$/u;
