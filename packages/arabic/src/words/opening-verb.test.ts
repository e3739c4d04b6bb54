import { findWords, normalise } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";

const language = loadArabic();

const posOf = (word: string, sentence: string) =>
  findWords(normalise(sentence, language.text), language.words).tokens.find(({ form }) => form === word)?.pos;

describe("the verb that opens a sentence", () => {
  test.each([
    ["قتل", "وقتل ثلاثة مسلحين في الهجوم."],
    ["قتل", "وقتل خمسة جنود في انفجار عبوة ناسفة."],
    ["خطف", "خطف أربعة صحفيين في المدينة."],
    ["جرح", "وجرح عشرة أشخاص في القصف."],
    ["طالبت", "وطالبت الجزائر الرباط باتخاذ التدابير اللازمة."],
    ["منعت", "ومنعت قوات الأمن النازحين من دخول بغداد."],
    ["أدانت", "وأدانت تركيا القصف."],
    ["أثنى", "وأثنى رئيس مجلس الوزراء على جهود رجال الأمن."],
    ["أيد", "وأيد المرشد علي خامنئي زيادة الأسعار."],
    ["نفى", "نفى ضابط رفيع أن يكون الجيش انسحب."],
    ["شن", "شن الطيران ثلاث غارات على المدينة."],
    ["دعا", "دعا المبعوث الأممي إلى وقف القتال."],
  ])("%s is a verb: %s", (word, sentence) => expect(posOf(word, sentence)).toBe("VERB"));

  test.each([
    ["قتل", "أدان الوزير قتل خمسة جنود في المدينة."],
    ["بعد", "وبعد ثلاثة أيام عاد الوزير."],
    ["قبل", "وقبل خمسة أيام وصل الوفد."],
    ["مقتل", "مقتل خمسة جنود في انفجار."],
    ["عدد", "عدد 20 شخصا في القاعة."],
    ["وفد", "وفد من الحكومة وصل إلى جنيف."],
    ["وفق", "وفق المصادر نفسها عاد الهدوء إلى المدينة."],
    ["رد", "وصل أمس رد الحكومة على المبادرة."],
  ])("%s is none: %s", (word, sentence) => expect(posOf(word, sentence)).not.toBe("VERB"));
});

describe("a feminine verb that is spelled like a noun before a pronoun", () => {
  test.each([
    ["طالبت", "كما طالبت الحكومة بوقف القصف.", "VERB"],
    ["أدانت", "كما أدانت الحكومة القصف.", "VERB"],
    ["طالبت", "التقى الوزير طالبته السابقة.", "NOUN"],
    ["صوت", "سمع السكان صوت انفجار.", "NOUN"],
  ])("%s: %s", (word, sentence, pos) => expect(posOf(word, sentence)).toBe(pos));
});

describe("a verb behind `and`", () => {
  const formsOf = (text: string) => findWords(normalise(text, language.text), language.words).tokens.map(({ form }) => form);

  test.each([
    ["وأحرق محتجون منزل الوزير", ["و", "أحرق", "محتجون", "منزل", "الوزير"]],
    ["ومنعت السلطات التجول", ["و", "منعت", "السلطات", "التجول"]],
  ])("is parted: %s", (text, forms) => expect(formsOf(text)).toEqual(forms));

  test.each(["وزير", "واشنطن", "وقتما", "وليد", "وسام"])("is none in %s", (word) => expect(formsOf(word)).toEqual([word]));
});
