import { DIGIT, letterClass, MARK, SPACE } from "./letter-class.ts";

/**
 * Where the written word that begins at `from` ends: a run of letters of one script, a number with the marks inside it,
 * dots that stand together, or one mark.
 */
export function writtenWordEnd(text: string, from: number): number {
  const kind = letterClass(text.charCodeAt(from));
  if (kind === DIGIT) return numberEnd(text, from);
  if (kind === MARK) return markEnd(text, from);
  let end = from + 1;
  while (end < text.length && letterClass(text.charCodeAt(end)) === kind) end++;
  return end;
}

/** The first place at or after `from` that is not blank. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && letterClass(text.charCodeAt(at)) === SPACE) at++;
  return at;
}

function numberEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length) {
    if (letterClass(text.charCodeAt(end)) === DIGIT) end++;
    else if (NUMBER_MARKS.has(text.charCodeAt(end)) && letterClass(text.charCodeAt(end + 1)) === DIGIT) end += 2;
    else break;
  }
  return end;
}

function markEnd(text: string, from: number): number {
  const code = text.charCodeAt(from);
  let end = from + 1;
  if (code === POINT) while (text.charCodeAt(end) === POINT) end++;
  else if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
  return end;
}

const POINT = 0x2e;
/** . , : and the Arabic decimal and thousands marks and comma. */
const NUMBER_MARKS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x3a, 0x66b, 0x66c]);
