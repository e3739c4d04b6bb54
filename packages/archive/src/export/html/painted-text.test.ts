import fc from "fast-check";
import { expect, test } from "vitest";
import { paintedText } from "./painted-text.ts";
import { shownAttribute, shownText } from "./shown-text.ts";

/** What a reader of the page sees. */
const lettersOf = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

test("a clitic stays outside of what is painted", () => {
  expect(paintedText("بالحكومة", [{ start: 1, end: 8, role: "actor" }])).toBe('<div>ب<mark class="actor">الحكومة</mark></div>');
});

test("no edge parts a letter from its marks", () => {
  expect(paintedText("لِيبيا", [{ start: 1, end: 3, role: "actor" }])).toBe('<div><mark class="actor">لِي</mark>بيا</div>');
});

test("an id stands once, on the first piece, and the shortest stretch is on top", () => {
  const page = paintedText("abcdef", [
    { start: 0, end: 6, role: "time", id: "whole" },
    { start: 2, end: 4, role: "trigger", id: "word", href: "#card" },
  ]);
  expect(page).toBe(
    '<div><mark id="whole" class="time">ab</mark><a href="#card"><mark id="word" class="trigger">cd</mark></a><mark class="time">ef</mark></div>',
  );
});

test("markup stands as letters, and what is hidden is shown", () => {
  expect(shownText(`<a href="x" onclick='y'>&`)).toBe("&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;");
  expect(shownText("\u202Eabc\u2066\u0000\uD800")).toBe(
    '<b class="control">‹202E›</b>abc<b class="control">‹2066›</b><b class="control">‹0000›</b><b class="control">‹D800›</b>',
  );
  expect(shownText("می\u200Cخواهم\n\t")).toBe("می\u200Cخواهم\n\t");
  expect(shownAttribute('"\u202E')).toBe("&quot;‹202E›");
});

test("a long text stands in blocks that part no word", () => {
  const text = "كلمة ".repeat(3000);
  const page = paintedText(text, [{ start: 0, end: text.length, role: "time", id: "all" }]);
  expect(lettersOf(page)).toBe(text);
  expect(page.match(/<div>/gu)).toHaveLength(4);
  expect(page.match(/id="all"/gu)).toHaveLength(1);
  expect(page).toContain('ة </mark></div><div><mark class="time">ك');
});

test("painting changes no letter, whatever is painted", () => {
  const paint = fc.record({ start: fc.nat(60), end: fc.nat(60), role: fc.constant("actor") });
  const letters = fc.string({ unit: fc.constantFrom("ب", "ِ", "<", "&", "😀", " ", '"'), maxLength: 60 });
  fc.assert(
    fc.property(letters, fc.array(paint), (text, paints) => {
      expect(lettersOf(paintedText(text, paints))).toBe(text);
    }),
  );
});
