import { expect, test } from "vitest";
import { decode } from "./decode.ts";

const SENTENCE = "قال المتحدث إن القوات انسحبت من المدينة مساء الأحد.";

/** The sentence's bytes in a one-byte charset: the inverse of its decoder. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter) as number);
}

test("reads UTF-8 as it is", () => {
  expect(decode(new TextEncoder().encode(SENTENCE), "a.txt")).toEqual({ text: SENTENCE, issue: null });
});

test("leaves a byte order mark out of the text", () => {
  expect(decode(new TextEncoder().encode(`\ufeff${SENTENCE}`), "a.txt").text).toBe(SENTENCE);
});

test.each(["windows-1256", "iso-8859-6"])("reads %s and says so", (charset) => {
  const decoded = decode(encode(SENTENCE, charset), "a.txt");
  expect(decoded.text).toBe(SENTENCE);
  expect(decoded.issue?.code).toBe(`charset-${charset}`);
});

test("refuses a picture by name", () => {
  expect(() => decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), "a.txt")).toThrow(/a\.txt: a picture/u);
});

test("refuses bytes that are Latin text in another charset", () => {
  expect(() => decode(encode("Les forces se sont retirées à l'été", "windows-1252"), "a.txt")).toThrow(/a\.txt: neither UTF-8/u);
});
