import { expect, test } from "vitest";
import { drawnTree } from "../3-syntax/drawn-tree.ts";
import { frameOf } from "./frame-of.ts";
import { timeOf, timesByToken } from "./time-of.ts";
import type { Time, Times } from "./times.ts";

//  0 said 1 minister 2 yesterday 3 that 4 army 5 bombed 6 town 7 Friday 8 after 9 attack 10 of 11 rebels
const { words, syntax } = drawnTree(`
  said/VERB/0/root minister/NOUN/1/nsubj yesterday/NOUN/1/obl that/SCONJ/6/mark army/NOUN/6/nsubj bombed/VERB/1/ccomp town/NOUN/6/obj
  Friday/NOUN/6/obl after/ADP/10/case attack/NOUN/6/advcl of/ADP/12/case rebels/NOUN/10/nmod`);

function time(at: number, day: string | null): Time {
  const found = { start: 0, end: 1, from: at, to: at + 1, head: at, interval: { start: day, end: day } };
  return { ...found, precision: "day", stated: [], implied: [], anchor: null, why: [] };
}
const times: Times = { times: [time(2, "2020-08-17"), time(7, "2020-08-14")], inferredPublication: null };

test("a time dates the verb it hangs from, and that verb's arguments", () => {
  expect(timeOf(0, timesByToken(times, words, syntax), syntax)).toBe(0);
  expect(timeOf(5, timesByToken(times, words, syntax), syntax)).toBe(1);
  expect(timeOf(6, timesByToken(times, words, syntax), syntax)).toBe(1);
});

test("a time does not date what stands in a clause of its own", () =>
  expect(timeOf(9, timesByToken(times, words, syntax), syntax)).toBeNull());

test("the story frames what no time dates", () => {
  expect(frameOf(9, times, words)).toBe(1);
  expect(frameOf(5, times, words)).toBe(0);
  expect(frameOf(1, times, words)).toBe(0);
  expect(frameOf(1, { times: [time(7, null)], inferredPublication: null }, words)).toBeNull();
});
