import { expect, test } from "vitest";
import { evidenceWords } from "./evidence-words.ts";

const at = (start: number, end: number) => ({ start, end });

test("a sentence is given whole", () => {
  const text = "قبل. قصفت طائرات بلدة. بعد.";
  expect(evidenceWords(text, { trigger: at(5, 9), evidence: at(5, 23) })).toBe("قصفت طائرات بلدة.");
});

test("of one that goes on for pages what stands about the trigger, and that it was cut", () => {
  const text = "ا".repeat(5000);
  const about = evidenceWords(text, { trigger: at(2500, 2504), evidence: at(0, 5000) });
  expect([about.length, about.at(0), about.at(-1)]).toEqual([2006, "…", "…"]);
  expect(evidenceWords(text, { trigger: at(0, 4), evidence: at(0, 5000) })).toMatch(/^ا+…$/u);
  expect(evidenceWords(text, { trigger: at(4996, 5000), evidence: at(0, 5000) })).toMatch(/^…ا+$/u);
});
