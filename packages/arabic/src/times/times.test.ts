import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTimes, findWords, normalise, parse } from "@isnad/reader";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sources } from "../sources.ts";
import { syntaxKnowledge } from "../syntax/syntax-knowledge.ts";
import { textKnowledge } from "../text/text-knowledge.ts";
import { wordsKnowledge } from "../words/words-knowledge.ts";
import { timesKnowledge } from "./times-knowledge.ts";

const HOME = join(import.meta.dirname, "..");
const CLOCK = "2020-08-18";
const tables = new Map(
  globSync("{text,words,syntax,times}/**/*.tsv", { cwd: HOME }).map((path) => [path, readFileSync(join(HOME, path), "utf8")]),
);
const from = sources(tables, readFileSync(join(HOME, "../model/default.bin")));
const language = { text: textKnowledge(tables), words: wordsKnowledge(from), syntax: syntaxKnowledge(from), times: timesKnowledge(from) };

function timesIn(source: string, published: string | null = CLOCK) {
  const text = normalise(source, language.text);
  const words = findWords(text, language.words);
  return findTimes(text, words, parse(words, language.syntax), published, language.times).times;
}

/** What is found, as the examples write it: days and, in brackets, the letters they stand over. */
const told = (text: string): string[] =>
  timesIn(text).map(
    ({ start, end, interval, why }) => `${interval.start} ${interval.end} [${text.slice(start, end)}]${SHOW_WHY ? why.join(" < ") : ""}`,
  );
const SHOW_WHY = false;

interface Example {
  readonly phrase: string;
  readonly expected: string;
}

function examples(file: string): Example[] {
  let expected = "";
  return readFileSync(join(import.meta.dirname, file), "utf8")
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("= ")) expected = line.slice(2);
      return !line.trim() || line.startsWith("#") || line.startsWith("= ") ? [] : [{ phrase: line, expected }];
    });
}

for (const file of globSync("*.examples.txt", { cwd: import.meta.dirname }).sort()) {
  describe(file, () => {
    test.each(examples(file))("$phrase", ({ phrase, expected }) => {
      const text = phrase.replace(/[[\]]/gu, "");
      const whole = /\[(.*)\]/u.exec(phrase)?.[1] ?? phrase;
      expect(told(text)).toEqual(expected === "nothing" ? [] : [`${expected} [${whole}]`]);
    });
  });
}

describe("times of any text", () => {
  const words = [
    "أمس",
    "الجمعة",
    "منذ",
    "بين",
    "و",
    "20",
    "31",
    "يوليو",
    "2015",
    "عام",
    "(",
    ")",
    "/",
    "من",
    "إلى",
    "قبل",
    "999999",
    "سنوات",
    "الماضي",
    "قال",
    ".",
    "\n",
    "عيد الفطر",
    "نهاية",
    "ذلك",
    "اليوم",
    "0",
    "ـ",
  ];
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary" })), { maxLength: 30 })
    .map((parts) => parts.join(" "));
  test("are stretches of it in order, and start before they end", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(CLOCK, null, "0001-01-01", "9999-12-31", "nonsense", "2020-02-31"), (text, published) => {
        let before = 0;
        for (const { start, end, interval } of timesIn(text, published)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (interval.start && interval.end) expect(interval.start <= interval.end).toBe(true);
          before = end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
