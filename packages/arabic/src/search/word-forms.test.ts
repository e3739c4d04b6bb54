import { loadArabic, loadTables } from "isnad";
import { describe, expect, test } from "vitest";
import { wordForms } from "./word-forms.ts";

const language = loadArabic();
const tables = loadTables();
const finds = (asked: string, written: string) => wordForms(asked, language, tables).includes(language.words.fold(written));

describe("a word is found as", () => {
  test.each([
    ["وزير", "وبالوزراء"],
    ["وزراء", "للوزير"],
    ["صاروخ", "الصواريخ"],
    ["قذيفة", "بقذائف"],
    ["قتيل", "والقتلى"],
    ["جندي", "جنودهم"],
    ["جندي", "جنودا"],
    ["مدينة", "مدينتهم"],
    ["مدينة", "المدن"],
    ["حزب", "أحزاب"],
    ["جيش", "جيوشها"],
    ["قصف", "يقصفون"],
    ["قصف", "وقصفت"],
    ["أعلن", "سيعلن"],
    ["أعلنت", "يعلنون"],
    ["زار", "يزور"],
    ["السلاح", "أسلحة"],
    ["مسلحون", "المسلحين"],
    ["طرابلس", "بطرابلس"],
    ["اردوغان", "وأردوغان"],
    ["الحوثيون", "للحوثيين"],
  ])("%s: %s", (asked, written) => expect(finds(asked, written)).toBe(true));
});

describe("a word is not found as", () => {
  test.each([
    ["وزير", "زير"],
    ["وزير", "وزارة"],
    ["قصف", "قاصفة"],
    ["حزب", "حرب"],
    ["جيش", "جاش"],
    ["طرابلس", "نابلس"],
  ])("%s: %s", (asked, written) => expect(finds(asked, written)).toBe(false));
});
