import { expect, test } from "vitest";
import { distinctShingles, likeness, whyCopy } from "./likeness.ts";
import { hashOf } from "./shingles-of.ts";
import { signatureOf } from "./signature-of.ts";

/** Made-up words, other ones for each seed. */
const text = (seed: number, length: number): readonly string[] => Array.from({ length }, (_, at) => `كلمة${hashOf(`${seed} ${at}`)}`);

const report = text(1, 240);
const why = (one: readonly string[], other: readonly string[], days = 0) =>
  whyCopy(likeness(distinctShingles(one), distinctShingles(other)), days);
const shared = (one: readonly string[], other: readonly string[]) =>
  signatureOf(one).filter((part) => signatureOf(other).includes(part)).length;

test("the same words are a copy, however few", () => {
  expect(why(report, report)).toBe("same words");
  expect(why(["قتل", "جنديان"], ["قتل", "جنديان"])).toBe("same words");
});

test.each([
  ["with a new head", [...text(2, 20), ...report]],
  ["cut to a half", report.slice(0, 120)],
  ["cut to a third", report.slice(0, 80)],
  ["with every tenth sentence's word changed", report.map((word, at) => (at % 30 === 0 ? "غيرها" : word))],
])("a report %s is a copy, and is looked up by its signature", (_, other) => {
  expect(why(report, other)).not.toBeNull();
  expect(shared(report, other)).toBeGreaterThanOrEqual(2);
});

test.each([
  ["another text", text(3, 240)],
  ["a text with a paragraph in common", [...report.slice(0, 60), ...text(4, 180)]],
  ["a survey that quotes a tenth of it", [...text(5, 400), ...report.slice(0, 24), ...text(6, 400)]],
])("%s is no copy", (_, other) => {
  expect(why(report, other)).toBeNull();
});

test("a form filled in anew another week is no copy", () => {
  const filled = report.map((word, at) => (at % 20 === 0 ? "غيرها" : word));
  expect(why(report, filled, 1)).not.toBeNull();
  expect(why(report, filled, 6)).toBeNull();
});
