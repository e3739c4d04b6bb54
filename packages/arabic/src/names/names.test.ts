import { join } from "node:path";
import { findNames, findWords, type Names, normalise, parse } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

/** What a sentence holds, or must not hold. */
interface Claim {
  readonly absent: boolean;
  readonly kind: string;
  readonly mentions: readonly string[];
}

const language = loadArabic();

const examples = examplesIn(join(import.meta.dirname, "names.examples.txt")).map(({ claims, line: sentence }) => ({
  claims: claims.map(claimOf),
  sentence,
}));

function claimOf(line: string): Claim {
  const words = line.split(" ");
  const absent = words[0] === "no";
  const [kind = "", ...rest] = absent ? words.slice(1) : words;
  return { absent, kind, mentions: rest.join(" ").split(" | ") };
}

function namesIn(source: string): Names {
  const text = normalise(source, language.text);
  const words = findWords(text, language.words);
  return findNames(text, words, parse(words, language.syntax), language.names);
}

/** The mentions of each entity that is not faint, with its kind, as the text has them. */
function shown(source: string): string[] {
  const { entities, mentions } = namesIn(source);
  const told = entities.filter(({ faint }) => !faint);
  return told.map((entity) => {
    const words = new Set(entity.mentions.map((i) => source.slice(mentions[i]?.start, mentions[i]?.end)));
    return `${entity.kind}: ${[...words].join(" | ")}`;
  });
}

function holds(found: readonly string[], { absent, kind, mentions }: Claim): boolean {
  const has = found.some((entity) => {
    const [own = "", list = ""] = entity.split(": ");
    const words = list.split(" | ");
    return (kind === "any" || own === kind) && mentions.every((mention) => words.includes(mention));
  });
  return has !== absent;
}

describe("names", () => {
  test.each(examples)("$sentence", ({ claims, sentence }) => {
    const found = shown(sentence);
    for (const claim of claims) expect(holds(found, claim), `${JSON.stringify(claim)} in ${found.join("; ")}`).toBe(true);
  });

  test("takes any text, and every mention lies in it", () => {
    const letters = fc.constantFrom(...'ابتلمنوهيأإةىء ،.«»"()1٣\n', "وزير ", "محمد ", "بن ", "الأمم المتحدة", "\ud800", "ـ", "\u064e");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 80 }), (parts) => {
        const source = parts.join("");
        const { mentions, entities } = namesIn(source);
        for (const { start, end, entity } of mentions) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(entities[entity]).toBeDefined();
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
