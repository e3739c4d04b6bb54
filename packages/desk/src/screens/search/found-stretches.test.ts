import fc from "fast-check";
import { expect, test } from "vitest";
import { foundStretches } from "./found-stretches.ts";

const lit = (text: string, query: string) => foundStretches(text, query).map(({ start, end }) => text.slice(start, end));

test.each([
  ["وقالت الحكومة إن حكومتها", "حكومة", ["الحكومة", "حكومتها"]],
  ["بالحكومة اللِّيبِيَّة", "الليبية", ["اللِّيبِيَّة"]],
  ["أكّد الأمن", "الامن", ["الأمن"]],
  ["Lavrov in Ankara", "lavrov", ["Lavrov"]],
  ["لا شيء", "حكومة", []],
])("in %s the word %s", (text, query, expected) => {
  expect(lit(text, query)).toEqual(expected);
});

test("no query, no light", () => {
  expect(lit("نص", " ")).toEqual([]);
});

test("stretches are whole words in order, whatever is asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
      let last = 0;
      for (const { start, end } of foundStretches(text, query)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});
