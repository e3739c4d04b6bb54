import fc from "fast-check";
import { expect, test } from "vitest";
import { hashText } from "../../learned/feature-hash.ts";
import { quantise } from "../../learned/linear-model.ts";
import type { PartOfSpeech, Sentence, Token, Words } from "../2-words/words.ts";
import { parse } from "./parse.ts";
import type { Syntax } from "./syntax.ts";
import type { SyntaxKnowledge } from "./syntax-knowledge.ts";

const PARTS: readonly PartOfSpeech[] = ["NOUN", "VERB", "ADP", "ADJ", "PUNCT", "PROPN", "CCONJ", "X"];

const sentence = fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.constantFrom(...PARTS)), { minLength: 1, maxLength: 600 });

test("every sentence is one tree, whatever its words and whatever was learned", () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 4 }), fc.integer(), (sentences, seed) => {
      const words = wordsOf(sentences);
      expectTrees(words, parse(words, arbitraryKnowledge(seed)));
    }),
    { numRuns: 60 },
  );
});

test("a text without full stops takes time in proportion to its length", () => {
  const long = (tokens: number) => wordsOf([Array.from({ length: tokens }, (_, i) => [`w${i % 7}`, "NOUN"] as const)]);
  const words = long(200_000);
  const syntax = parse(words, arbitraryKnowledge(1));
  expectTrees(words, syntax);
});

test("no text, no tree", () => {
  expect(parse(wordsOf([]), arbitraryKnowledge(1)).heads).toHaveLength(0);
});

function wordsOf(sentences: readonly (readonly (readonly [string, PartOfSpeech])[])[]): Words {
  const tokens: Token[] = [];
  const spans: Sentence[] = [];
  for (const [number, forms] of sentences.entries()) {
    const from = tokens.length;
    for (const [form, pos] of forms) {
      const index = tokens.length;
      tokens.push({
        start: index,
        end: index + 1,
        index,
        sentence: number,
        word: index,
        form,
        key: form,
        lemma: form,
        lemmaKey: form,
        pos,
        features: {},
      });
    }
    spans.push({ start: from, end: tokens.length, from, to: tokens.length });
  }
  return { sentences: spans, words: tokens.map(({ start, end, index }) => ({ start, end, from: index, to: index + 1 })), tokens };
}

/** Weights without any sense. */
function arbitraryKnowledge(seed: number): SyntaxKnowledge {
  const weight = (i: number) => (hashText(`${seed} ${i}`) & 0xff) - 128;
  const scores = Int32Array.from({ length: 1024 }, (_, i) => weight(i) + (weight(-i) << 16));
  const weights = Float64Array.from({ length: 3 * 1024 }, (_, i) => weight(i));
  const parser = {
    moves: { mask: 1023, scores },
    relations: quantise(weights, 3),
    relationNames: ["root", "nsubj", "obj"],
  };
  return { parser, givenWordsParser: parser, article: "al" };
}

function expectTrees(words: Words, { heads, relations, dependents }: Syntax): void {
  for (const { from, to } of words.sentences) {
    let roots = 0;
    const depths = new Int32Array(to - from).fill(-1);
    for (let token = from; token < to; token++) {
      const head = heads[token] as number;
      if (head === -1) roots++;
      if (head !== -1 && (head < from || head >= to)) expect.fail(`the head of ${token} lies outside its sentence`);
      if ((relations[token] === "root") !== (head === -1)) expect.fail(`${token} is ${relations[token]} below ${head}`);
      if (!reachesRoot(heads, token, from, depths)) expect.fail(`${token} hangs from itself`);
    }
    expect(roots).toBe(1);
  }
  dependents.forEach((list, head) => {
    for (const [i, token] of list.entries())
      if (heads[token] !== head || (i > 0 && (list[i - 1] as number) >= token)) expect.fail(`dependents of ${head}`);
  });
}

/** Walks up to the root or a token known to reach it; every token is walked over once. */
function reachesRoot(heads: Int32Array, token: number, from: number, depths: Int32Array): boolean {
  const path: number[] = [];
  for (let at = token; at !== -1 && depths[at - from] !== 1; at = heads[at] as number) {
    if (depths[at - from] === 0) return false;
    depths[at - from] = 0;
    path.push(at);
  }
  for (const at of path) depths[at - from] = 1;
  return true;
}
