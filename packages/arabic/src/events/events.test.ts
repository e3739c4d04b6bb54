import { globSync } from "node:fs";
import { join } from "node:path";
import { type Reading, read } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

const language = loadArabic();
const reading = (text: string): Reading =>
  read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);

/** Sentences with the claim they stand under. */
const examples = globSync("frames/*.examples.txt", { cwd: import.meta.dirname })
  .sort()
  .flatMap((file) => examplesIn(join(import.meta.dirname, file)))
  .map(({ claims: [claim = ""], line: sentence }) => ({ claim, sentence }));
const NOT_YET = "not yet ";

describe("events", () => {
  const holds = ({ claim, sentence }: (typeof examples)[number]): void => {
    const types = reading(sentence).events.map(({ type }) => type as string);
    if (claim.startsWith("no ")) expect(types).not.toContain(claim.slice(3));
    else expect(types).toContain(claim);
  };
  test.each(examples.filter(({ claim }) => !claim.startsWith(NOT_YET)))("$claim: $sentence", holds);
  test.fails.each(examples.filter(({ claim }) => claim.startsWith(NOT_YET)))("$claim: $sentence", ({ claim, sentence }) =>
    holds({ claim: claim.slice(NOT_YET.length), sentence }),
  );

  test("count what they cost", () => {
    const [event] = reading("قتل خمسة جنود في هجوم شنه مسلحون على حاجز للجيش في سيناء.").events;
    expect(event?.items.find(({ class: name }) => name === "killed")?.count).toEqual({ least: 5, most: 5 });
  });

  test("are the same for the same text, cite their letters, and never fail", () => {
    const words = [
      "قصف",
      "الجيش",
      "هجوم",
      "على",
      "سرت",
      "(",
      "التي",
      "أعلنت",
      "اتفاق",
      "مع",
      "قطر",
      "و",
      "ه",
      "5",
      "قتلى",
      "»",
      ".",
      "شن",
      "منذ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(" ");
        const once = reading(text);
        expect(JSON.stringify(reading(text))).toBe(JSON.stringify(once));
        for (const { trigger, confidence } of once.events) {
          expect(text.slice(trigger.start, trigger.end)).not.toBe("");
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
