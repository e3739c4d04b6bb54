import type { Issue } from "@isnad/reader";
import { pictureGiven, unknownEncoding } from "../errors.ts";

/** Text and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string;
  readonly issue: Issue | null;
}

/**
 * Bytes as text: UTF-8, else windows-1256 or ISO-8859-6 where the letters that come out read as Arabic, with an issue that says so.
 * `declared` is a charset that the page itself names. Throws an `InputError` naming `where` for anything else.
 */
export function decode(bytes: Uint8Array, where: string, declared: string | null = null): Decoded {
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null && !isBinary(bytes)) return { text: utf8, issue: null };
  if (isBinary(bytes)) throw pictureGiven(where);
  const candidates = ARABIC_CHARSETS.map((charset) => ({ charset, text: decodeAs(bytes, charset) ?? "" }))
    .map((candidate) => ({ ...candidate, score: arabicScore(candidate.text) + (candidate.charset === declared?.toLowerCase() ? 0.2 : 0) }))
    .sort((a, b) => b.score - a.score);
  const best = candidates[0] as (typeof candidates)[number];
  if (best.score < LEAST_SCORE) throw unknownEncoding(where);
  return {
    text: best.text,
    issue: { code: `charset-${best.charset}`, message: `read as ${best.charset}: the bytes are not UTF-8`, span: null },
  };
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** No text holds a NUL; every common picture and document format does within its first bytes. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).includes(0);

/** Share of the non-ASCII letters that are Arabic, weighed by how common they are in Arabic: alef and lam make up a fifth of any text. */
function arabicScore(text: string): number {
  let foreign = 0;
  let arabic = 0;
  let common = 0;
  for (const letter of text.slice(0, 20_000)) {
    if (letter <= "\u007f") continue;
    foreign++;
    if (/[\u0621-\u064a\u064b-\u0652\u060c\u061b\u061f]/u.test(letter)) arabic++;
    if ("اليمونت".includes(letter)) common++;
  }
  return foreign === 0 ? 0 : arabic / foreign - (common / foreign < 0.3 ? 1 : 0);
}

const ARABIC_CHARSETS = ["windows-1256", "iso-8859-6"];
const LEAST_SCORE = 0.8;
