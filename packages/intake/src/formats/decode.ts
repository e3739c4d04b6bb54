import type { Issue } from "@isnad/reader";
import { IntakeError } from "../errors.ts";

/** Text and what had to be assumed to read it. */
export interface Decoded {
  readonly text: string;
  readonly issue: Issue | null;
}

/**
 * Bytes as text. A byte order mark decides; then bytes that are UTF-8 without a fault are UTF-8, whatever is declared; then windows-1256 or ISO-8859-6,
 * where the letters that come out read as Arabic, the one that `declared` names (a header, a page's `meta`) before the other; then UTF-8 with a few
 * faults. Whatever is not UTF-8 without a fault comes with an issue that says so.
 *
 * @throws IntakeError `input-picture`, `input-encoding`, naming `where`.
 */
export function decode(bytes: Uint8Array, where: string, declared: string | null = null): Decoded {
  const marked = markedUtf16(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), issue: issueOf(marked) };
  if (isBinary(bytes)) throw pictureGiven(where);
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8, issue: null };
  const best = bestArabic(bytes, declared);
  if (best.score >= LEAST_SCORE) return { text: best.text, issue: issueOf(best.charset) };
  const damaged = damagedUtf8(bytes);
  if (damaged === null) throw unknownEncoding(where);
  return damaged;
}

/** The charset that a content type or a document's first bytes name. */
export function declaredCharset(contentType: string | null, bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString("latin1");
  return (
    CHARSET.exec(contentType ?? "")?.[1] ??
    CHARSET.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)/u.exec(head)?.[1] ??
    null
  );
}

const CHARSET = /charset\s*=\s*["']?([\w-]+)/iu;

function bestArabic(bytes: Uint8Array, declared: string | null) {
  const candidates = ARABIC_CHARSETS.map((charset) => {
    const text = decodeAs(bytes, charset) ?? "";
    return { charset, text, score: arabicScore(text) + (charset === declared?.toLowerCase() ? 0.2 : 0) };
  });
  return candidates.sort((a, b) => b.score - a.score)[0] as (typeof candidates)[number];
}

function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder().decode(bytes);
  const faults = text.split("\ufffd").length - 1;
  if (faults * 100 > text.length) return null;
  return { text, issue: { code: "charset-damaged", message: `read as UTF-8 with ${faults} broken places, shown as \ufffd`, span: null } };
}

const issueOf = (charset: string): Issue => ({
  code: `charset-${charset}`,
  message: `read as ${charset}: the bytes are not UTF-8`,
  span: null,
});

function markedUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
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

const pictureGiven = (where: string) =>
  new IntakeError("input-picture", `${where}: a picture or other binary file; only text can be read, so type or recognise its words first`);

const unknownEncoding = (where: string) =>
  new IntakeError("input-encoding", `${where}: neither UTF-8 nor recognisably windows-1256 or ISO-8859-6; save it as UTF-8 and run again`);

const ARABIC_CHARSETS = ["windows-1256", "iso-8859-6"];
const LEAST_SCORE = 0.8;
