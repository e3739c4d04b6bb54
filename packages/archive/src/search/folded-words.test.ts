import { loadArabic } from "isnad";
import { expect, test } from "vitest";
import { foldedWords } from "./folded-words.ts";

const spelling = loadArabic().text;

test.each([
  ["أعلنت القُوّاتُ، أمس", ["اعلنت", "القوات", "امس"]],
  ["مدينة غـــزة (رويترز)", ["مدينه", "غزه", "رويترز"]],
  ["NATO و2,500 جندي", ["nato", "و2", "500", "جندي"]],
  ["٢٠١٥", ["2015"]],
  ["ﻻ ﷺ", ["لا", "صلي", "الله", "عليه", "وسلم"]],
  ["كلمة\u200cأخرى 🙂 𐎀𐎁 \ud83d", ["كلمهاخري", "𐎀𐎁"]],
  ["", []],
])("%s", (text, words) => {
  expect(foldedWords(text, spelling)).toEqual(words);
});

test("runs that are no words are cut where an index would not take them", () => {
  expect(foldedWords("ا".repeat(150), spelling).map(({ length }) => length)).toEqual([64, 64, 22]);
});

test("letters that are folded to whole phrases find room", () => {
  const words = foldedWords("ﷺ ".repeat(20_000), spelling);
  expect(words).toHaveLength(80_000);
  expect(words.at(-1)).toBe("وسلم");
});
