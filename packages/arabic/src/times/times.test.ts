import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTimes, findWords, normalise, parse } from "@isnad/reader";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";
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

function read(source: string, published: string | null) {
  const text = normalise(source, language.text);
  const words = findWords(text, language.words);
  return findTimes(text, words, parse(words, language.syntax), published, language.times);
}

const timesIn = (source: string, published: string | null = CLOCK) => read(source, published).times;

/** What is found, as the examples write it: days and, in brackets, the letters they stand over. */
const told = (text: string): string[] =>
  timesIn(text).map(({ start, end, interval }) => `${interval.start} ${interval.end} [${text.slice(start, end)}]`);

interface Example {
  readonly phrase: string;
  readonly expected: string;
}

const examples = (file: string): readonly Example[] =>
  examplesIn(join(import.meta.dirname, file)).map(({ claims: [expected = ""], line: phrase }) => ({ phrase, expected }));

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

describe("what a time says of itself", () => {
  test("what was stated, what was filled in, and from where", () => {
    const [time] = timesIn("التقى الوزيران في 3 مايو الماضي");
    expect(time).toMatchObject({ stated: ["day", "month"], implied: ["year"], anchor: "publication", precision: "day" });
    expect(time?.why).toEqual(["date and side", "day and month", "the last one"]);
  });
  test("an hour without a day is of the day told last", () => {
    const [, hour] = timesIn("قصفت الطائرات المدينة أمس. وسقطت القذائف فجرا على السوق.");
    expect(hour).toMatchObject({ interval: { start: "2020-08-17", end: "2020-08-17" }, anchor: "story" });
  });
});

describe("a report without a date", () => {
  const text =
    "بدأ الهجوم على المدينة في مارس 2016. واستعادت القوات في سبتمبر السيطرة على المطار بعد 18 شهرا من القتال. وقال الوزير الأحد إن الحرب انتهت.";
  const { times, inferredPublication } = read(text, null);
  test("dates a month by what it tells has passed", () => {
    expect(times.map(({ interval }) => interval.start)).toEqual(["2016-03-01", "2017-09-01", null, null]);
  });
  test("was published after that", () => {
    expect(inferredPublication).toMatchObject({ interval: { start: "2017-09-01", end: null } });
  });
});
