import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";

const language = loadArabic();

function namesOf(text: string): readonly string[] {
  const { entities } = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  return entities.map(({ name }) => name.ar);
}

describe("a name behind ل", () => {
  test.each([
    ["سلمت الوزارة الوثائق للجيش الليبي.", "الجيش الليبي"],
    ["قدم الوفد تقريره للأمم المتحدة.", "الأمم المتحدة"],
    ["سلمت الوزارة الوثائق للجيش الليبي ولجنة التحقيق.", "لجنة التحقيق"],
  ])("%s names %s", (text, name) => {
    expect(namesOf(text)).toContain(name);
  });
});
