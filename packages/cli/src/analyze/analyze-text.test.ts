import { emptyModel } from "@isnad/reader";
import { expect, test } from "vitest";
import { loadArabic } from "../load-arabic.ts";
import { analyzeForms, analyzeSentence } from "./analyze-text.ts";

const language = loadArabic();
const nothing = emptyModel(2);
const marked = { relationNames: ["root", "given"], moves: { mask: 0, scores: new Int32Array(1) }, relations: nothing };
const markedLanguage = { ...language, syntax: { ...language.syntax, givenWordsParser: marked } };

test("words given one a line are parsed in the habits of treebanks that give them so", () => {
  const block = ["زار", "الوزير", "دمشق"].map((form, i) => `${i + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_`).join("\n");
  expect(analyzeForms(block, markedLanguage)).toContain("\tgiven\t");
});

test("text is not", () => {
  expect(analyzeSentence("زار الوزير دمشق", markedLanguage)).not.toContain("\tgiven\t");
});
