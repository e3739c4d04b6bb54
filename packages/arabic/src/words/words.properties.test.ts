import { findWords, normalise } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, it } from "vitest";

const { text: letters, words: knowledge } = loadArabic();
const words = (text: string) => findWords(normalise(text, letters), knowledge);

/** News-like and hostile text: Arabic words and marks, presentation forms, bidi controls, halves of surrogate pairs. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "وقال",
        "للسلطة",
        "بوزارتها",
        "سيلتقون",
        "مما",
        "ﻻ",
        "ﷺ",
        "كـــتاب",
        "مُحَمَّد",
        "12,5",
        "«",
        "».",
        "...",
        "؟",
        "\n",
        "\u202B",
        "\uD800",
        "\u{1F600}",
        "UN",
      ),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(" "));

describe("words", () => {
  it("tile the text with sentences and keep all spans in order", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { sentences, words: written, tokens } = words(source);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBe(end);
          end = sentence.end;
        }
        if (sentences.length > 0) expect(end).toBe(source.length);
        for (const list of [written, tokens])
          list.forEach((span, i) => {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(span.start).toBeGreaterThanOrEqual(list[i - 1]?.start ?? 0);
          });
        for (const word of written) expect(word.to).toBeGreaterThan(word.from);
      }),
    );
  });

  it("are rebuilt by the letters of their parts", () => {
    const word = fc.array(fc.constantFrom(..."ابتجحدرسعفقكلمنهويةىأإ"), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(word, (source) => {
        const { tokens } = words(source);
        expect(tokens.map(({ start, end }) => source.slice(start, end)).join("")).toBe(source);
      }),
    );
  });

  it("have the same keys with tatweel and marks in them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("وقال الوزير", "للسلطة", "واستعادتها القوات"),
        fc.nat(),
        fc.constantFrom("ـ", "\u064E", "\u0651"),
        (source, seed, mark) => {
          const at = 1 + (seed % (source.length - 1));
          if (source[at - 1] === " " || source[at] === " ") return;
          const marked = source.slice(0, at) + mark + source.slice(at);
          expect(words(marked).tokens.map(({ key }) => key)).toEqual(words(source).tokens.map(({ key }) => key));
        },
      ),
    );
  });

  it("are found in a megabyte of one letter", () => {
    expect(words("و".repeat(1_000_000)).tokens).toHaveLength(1);
  });
});

describe("normal text", () => {
  it("is its own normal form, and its origins never fall", () => {
    fc.assert(
      fc.property(text, (source) => {
        const { normal, origins } = normalise(source, letters);
        expect(normalise(normal, letters).normal).toBe(normal);
        expect(origins).toHaveLength(normal.length + 1);
        for (let i = 1; i < origins.length; i++) expect(origins[i]).toBeGreaterThanOrEqual(origins[i - 1] as number);
      }),
    );
  });
});
