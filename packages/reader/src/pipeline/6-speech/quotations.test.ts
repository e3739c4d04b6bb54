import fc from "fast-check";
import { expect, test } from "vitest";
import type { Token } from "../2-words/words.ts";
import { findQuotations } from "./quotations.ts";
import type { QuoteMark } from "./speech-knowledge.ts";

const MARKS: ReadonlyMap<string, QuoteMark> = new Map([
  ["«", { role: "open", family: "angle" }],
  ["»", { role: "close", family: "angle" }],
  ["“", { role: "open", family: "curly" }],
  ["”", { role: "close", family: "curly" }],
  ['"', { role: "either", family: "straight" }],
]);

/** Words and marks as tokens. */
function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[^\s«»“”"]+|[«»“”"]/gu)].map((match, index) => {
    const start = match.index;
    const form = match[0];
    const word = { index, sentence: 0, word: index, form, key: form, lemma: form, lemmaKey: form, pos: "X", features: {} } as const;
    return { ...word, start, end: start + form.length };
  });
}

/** The quoted stretches of a text, the outer before the inner. */
function quoted(text: string): string[] {
  const tokens = tokensOf(text);
  return findQuotations(text, tokens, MARKS).quotations.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));
}

test.each([
  ["said «one two» then", ["«one two»"]],
  ['said "one two" then', ['"one two"']],
  ["said “one two” then", ["“one two”"]],
  ["said «one. two. three» then", ["«one. two. three»"]],
  ["said «one two\nthree four» then", ["«one two\nthree four»"]],
  ["said «one two\n«three four» then", ["«one two\n«three four»"]],
  ['said «one "two" three» then', ['«one "two" three»', '"two"']],
  ["said «one “two” three» then", ["«one “two” three»", "“two”"]],
  ["the ”word“ in marks turned round", ["”word“"]],
  ["the »word« in marks turned round", ["»word«"]],
  ["said «one» and added «two»", ["«one»", "«two»"]],
  ['said "one" and added "two"', ['"one"', '"two"']],
  ['l"agency" said "one two"', ['"agency"', '"one two"']],
  ["said «one two and then\nnext paragraph", ["«one two and then"]],
  ["said «one two, added «three four»", ["«one two, added", "«three four»"]],
  ["one two» then", []],
  ["nothing quoted", []],
])("%s", (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});

test("a mark that closes nothing is told apart", () => {
  expect(findQuotations("one two» then", tokensOf("one two» then"), MARKS).strayMarks).toEqual([2]);
});

test("quotations of any text lie in it, in order, and nest", () => {
  const text = fc
    .array(fc.constantFrom("«", "»", '"', "“", "”", "word ", " ", "\n", ".", ":"), { maxLength: 60 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (source) => {
      const { quotations } = findQuotations(source, tokensOf(source), MARKS);
      quotations.forEach(({ from, to }, i) => {
        expect(from).toBeLessThan(to);
        for (const other of quotations.slice(i + 1)) {
          expect(other.from).toBeGreaterThan(from);
          expect(other.from >= to || other.to <= to).toBe(true);
        }
      });
    }),
  );
});
