import { expect, test } from "vitest";
import { caseMarker } from "./case-marker.ts";
import { clauseHead } from "./clause-head.ts";
import { conjuncts } from "./conjuncts.ts";
import { dependentsWith } from "./dependents-with.ts";
import { drawnTree } from "./drawn-tree.ts";
import { genitiveChain } from "./genitive-chain.ts";
import { governingVerb } from "./governing-verb.ts";
import { headOfRange } from "./head-of-range.ts";
import { plainRelation } from "./plain-relation.ts";
import { subtreeRange } from "./subtree-range.ts";
import { subtreeTokens } from "./subtree-tokens.ts";

//  0 said  1 minister 2 defence 3 in 4 government 5 that 6 army 7 entered 8 towns 9 and 10 villages 11 with 12 tanks 13 and 14 left
const { words, syntax } = drawnTree(`
  said/VERB/0/root minister/NOUN/1/nsubj defence/NOUN/2/nmod in/ADP/5/case government/NOUN/2/nmod that/SCONJ/8/mark army/NOUN/8/nsubj:pass
  entered/VERB/1/ccomp towns/NOUN/8/obj and/CCONJ/11/cc villages/NOUN/9/conj with/ADP/13/case tanks/NOUN/8/obl and/CCONJ/15/cc left/VERB/8/conj`);

test("a subtree reaches from its first to its last token", () => {
  expect(subtreeRange(syntax, 1)).toEqual({ from: 1, to: 5 });
  expect(subtreeRange(syntax, 8)).toEqual({ from: 8, to: 11 });
  expect(subtreeRange(syntax, 0)).toEqual({ from: 0, to: 15 });
});

test("a subtree's tokens can leave branches out", () => {
  expect(subtreeTokens(syntax, 8)).toEqual([8, 9, 10]);
  expect(subtreeTokens(syntax, 7, (token) => token !== 14 && token !== 12)).toEqual([5, 6, 7, 8, 9, 10]);
});

test("the head of a range hangs from outside it", () => {
  expect(headOfRange(syntax, { from: 1, to: 5 })).toBe(1);
  expect(headOfRange(syntax, { from: 3, to: 5 })).toBe(4);
  expect(headOfRange(syntax, { from: 0, to: 15 })).toBe(0);
  expect(headOfRange(syntax, { from: 3, to: 3 })).toBe(3);
});

test("a coordination has the same members from each of them", () => {
  for (const token of [8, 10]) expect(conjuncts(syntax, token)).toEqual([8, 10]);
  expect(conjuncts(syntax, 12)).toEqual([12]);
});

test("a genitive chain stops where a preposition stands between", () => {
  expect(genitiveChain(words, syntax, 1)).toEqual([1, 2]);
  expect(genitiveChain(words, syntax, 4)).toEqual([4]);
});

test("a genitive chain of three", () => {
  const idafa = drawnTree("head/NOUN/0/root council/NOUN/1/nmod ministers/NOUN/2/nmod Kuwait/PROPN/3/nmod");
  expect(genitiveChain(idafa.words, idafa.syntax, 0)).toEqual([0, 1, 2, 3]);
});

test("the governing verb is the nearest above", () => {
  expect(governingVerb(words, syntax, 10)).toBe(7);
  expect(governingVerb(words, syntax, 2)).toBe(0);
  expect(governingVerb(words, syntax, 7)).toBe(0);
  expect(governingVerb(words, syntax, 0)).toBeUndefined();
});

test("a clause is headed by its predicate", () => {
  expect(clauseHead(syntax, 12)).toBe(7);
  expect(clauseHead(syntax, 10)).toBe(7);
  expect(clauseHead(syntax, 14)).toBe(14);
  expect(clauseHead(syntax, 2)).toBe(0);
});

test("relations are asked for without their subtypes", () => {
  expect(plainRelation(syntax, 6)).toBe("nsubj");
  expect(dependentsWith(syntax, 7, "nsubj", "obj")).toEqual([6, 8]);
});

test("the case marker is the preposition before", () => {
  expect(caseMarker(words, syntax, 12)).toBe(11);
  expect(caseMarker(words, syntax, 8)).toBeUndefined();
});
