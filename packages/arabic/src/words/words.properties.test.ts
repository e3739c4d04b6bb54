import { findWords, normalise, type Span } from "@isnad/reader";
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

/** Written words of clitics and stems in any order, with marks and tatweel between. */
const glued = fc
  .array(fc.constantFrom(..."و ف ب ل ك س أ ال لل ه ها هم كما ني نا ي وزارة سلطة لجنة يلتقي استعادت من ما عن ـ \u064f \u0651".split(" ")), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

const runTogether = new Set([...knowledge.fused.values()].flatMap(({ forms }) => forms));

function lettersOf(parts: readonly string[]): string {
  return normalise(parts.join(""), letters).normal;
}

/** What lies before, between and after the spans. */
function gaps(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((start, i) => ({ start, end: spans[i]?.start ?? length }));
}

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

  // Two words may share one character only where it stands for the letters of both, as the ligature of a whole phrase does.
  it("hold every letter of their written word, in order, whatever the text", () => {
    fc.assert(
      fc.property(fc.oneof(text, glued), (source) => {
        const { words: written, tokens } = words(source);
        for (const { start, end, from, to } of written) {
          const parts = tokens.slice(from, to);
          expect([parts[0]?.start, parts.at(-1)?.end]).toEqual([start, end]);
          const slices = parts.map((part, i) => source.slice(Math.max(part.start, parts[i - 1]?.end ?? start), part.end));
          expect(lettersOf(slices)).toBe(lettersOf([source.slice(start, end)]));
        }
        const between = gaps(written, source.length).map(({ start, end }) => source.slice(start, end));
        expect(lettersOf(between).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });

  it("have the form that they are written in, but for a hidden article and words that have run together", () => {
    fc.assert(
      fc.property(glued, (source) => {
        for (const { form, start, end } of words(source).tokens) {
          const shown = lettersOf([source.slice(start, end)]);
          const isRestored = form.endsWith(shown.slice(1)) && ["ا", "ال"].includes(form.slice(0, form.length - shown.length));
          expect(form === shown || isRestored || runTogether.has(form), `${form} for ${shown} in ${source}`).toBe(true);
        }
      }),
      { numRuns: 500 },
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
