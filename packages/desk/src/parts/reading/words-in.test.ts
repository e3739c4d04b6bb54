import fc from "fast-check";
import { expect, test } from "vitest";
import { wordAt, wordsIn } from "./words-in.ts";

const words = (text: string) => wordsIn(text, 10).map(({ start, end }) => text.slice(start - 10, end - 10));

test.each([
  ["قال «لافروف»، إن: روسيا", ["قال", "لافروف", "إن", "روسيا"]],
  ["اللِّيبِيَّة بالحكومة", ["اللِّيبِيَّة", "بالحكومة"]],
  ["1,200 جندي في 2020-08-18.", ["1,200", "جندي", "في", "2020-08-18"]],
  ["می\u200cخواهم", ["می\u200cخواهم"]],
  ["…  — !", []],
])("the words of %j are %j", (text, expected) => expect(words(text)).toEqual(expected));

test("words stand in order and apart", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let last = 0;
      for (const { start, end } of wordsIn(text, 0)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

test("a word is found by an offset in it, before it, or after the last", () => {
  const found = wordsIn("ab cd", 0);
  expect([0, 1, 2, 3, 9].map((offset) => wordAt(found, offset))).toEqual([0, 0, 1, 1, 1]);
  expect(wordAt([], 0)).toBe(-1);
});
