import { findWords, normalise } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";

const language = loadArabic();

const posOf = (word: string, sentence: string) =>
  findWords(normalise(sentence, language.text), language.words).tokens.find(({ form }) => form === word)?.pos;

describe("what opens a sentence and counts what follows", () => {
  test.each([
    ["قتل", "وقتل ثلاثة مسلحين في الهجوم."],
    ["قتل", "وقتل خمسة جنود في انفجار عبوة ناسفة."],
    ["خطف", "خطف أربعة صحفيين في المدينة."],
    ["جرح", "وجرح عشرة أشخاص في القصف."],
  ])("%s is a verb: %s", (word, sentence) => expect(posOf(word, sentence)).toBe("VERB"));

  test.each([
    ["قتل", "أدان الوزير قتل خمسة جنود في المدينة."],
    ["بعد", "وبعد ثلاثة أيام عاد الوزير."],
    ["قبل", "وقبل خمسة أيام وصل الوفد."],
    ["مقتل", "مقتل خمسة جنود في انفجار."],
    ["عدد", "عدد 20 شخصا في القاعة."],
  ])("%s is none: %s", (word, sentence) => expect(posOf(word, sentence)).not.toBe("VERB"));
});
