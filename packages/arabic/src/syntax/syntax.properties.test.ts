import { findWords, normalise, parse, type Syntax, type TokenRange } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { expect, test } from "vitest";

const { text: letters, words: wordsKnowledge, syntax: knowledge } = loadArabic();

/** News, broken news and things that are no words, in any order and with or without spaces between. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...'قال وأعلنت الوزير بوزارتها سيلتقون إن أن الذي للسلطة في من إلى لم قُتل خمسة هجوما 2019 12,5 و ل ب « » " ( ) . ، : ؟ ...'.split(" "),
    ...[
      "ﻻ",
      "ﷺ",
      "كـــتاب",
      "مُحَمَّد",
      "\n",
      "\t",
      "\u200f",
      "\u202e",
      "\u2067",
      "\u064b",
      "\ud800",
      "\udc00",
      "\u{1F600}",
      "NATO",
      "<b>",
      "",
    ],
  ),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const texts = fc.tuple(fc.array(pieces, { maxLength: 80 }), fc.constantFrom(" ", "", "\n")).map(([parts, between]) => parts.join(between));

test("every sentence of any text is one tree: one root, every head in the sentence, no circle", () => {
  fc.assert(fc.property(texts, expectTrees), { numRuns: 300 });
});

test.each([
  ["a sentence longer than a parser's window", "قال الوزير إن القوات قصفت المدينة يوم الثلاثاء ".repeat(200)],
  ["marks only", "؟!،؛:».«()".repeat(300)],
  ["commas only", "، ".repeat(2_000)],
  ["conjunctions only", "و ".repeat(2_000)],
  ["one verb again and again", "قال ".repeat(2_000)],
  ["one letter without end", "و".repeat(100_000)],
  ["clauses in clauses", "قال إن الوزير الذي أعلن أن ".repeat(300)],
  ["brackets that never close", "( [ « ".repeat(1_000)],
])("%s is one tree a sentence", (_, text) => expectTrees(text));

test.each([
  ["a circle", [1, 0, -1], "0 hangs from itself"],
  ["two roots", [-1, 0, -1], "2 roots in 0 to 3"],
  ["no root", [1, 2, 0], "0 roots in 0 to 3"],
  ["a head in the next sentence", [1, -1, 3, -1], "the head of 2 lies outside its sentence"],
])("%s is seen", (_, list, fault) => {
  const heads = Int32Array.from(list);
  const relations = list.map((head) => (head === -1 ? "root" : "dep"));
  expect(faultsOf({ from: 0, to: 3 }, { heads, relations, dependents: [] })).toContain(fault);
});

function expectTrees(text: string): void {
  const words = findWords(normalise(text, letters), wordsKnowledge);
  const syntax = parse(words, knowledge);
  expect(syntax.heads).toHaveLength(words.tokens.length);
  const faults = words.sentences.flatMap((sentence) => faultsOf(sentence, syntax));
  expect(faults).toEqual([]);
}

/** What keeps the tokens of a sentence from being one tree. */
function faultsOf({ from, to }: TokenRange, { heads, relations }: Syntax): string[] {
  const faults: string[] = [];
  let roots = 0;
  const isSound = new Set<number>([-1]);
  for (let token = from; token < to; token++) {
    const head = heads[token] as number;
    if (head === -1) roots++;
    else if (head < from || head >= to) faults.push(`the head of ${token} lies outside its sentence`);
    if ((relations[token] === "root") !== (head === -1)) faults.push(`${token} is ${relations[token]} below ${head}`);
    if (!leadsToRoot(token, heads, isSound)) faults.push(`${token} hangs from itself`);
  }
  if (to > from && roots !== 1) faults.push(`${roots} roots in ${from} to ${to}`);
  return faults;
}

/** Follows the heads up; tokens that were followed to the root are kept in `isSound`. */
function leadsToRoot(token: number, heads: Syntax["heads"], isSound: Set<number>): boolean {
  const path = new Set<number>();
  for (let at = token; !isSound.has(at); at = heads[at] as number) {
    if (path.has(at)) return false;
    path.add(at);
  }
  for (const at of path) isSound.add(at);
  return true;
}
