import { expect, test } from "vitest";
import { isDone, makeMove, makeState, RIGHT_HEAD, startState } from "../../packages/reader/src/pipeline/3-syntax/parser-state.ts";
import { moveCosts } from "./move-costs.ts";

test("moves that cost nothing rebuild the tree", () => {
  for (const heads of [[1, 4, 1, 2], [3, 0, 1], [1], [2, 2, 5, 2, 3]]) expect(follow(heads, (costs) => costs.indexOf(0))).toEqual(heads);
});

test("after a wrong joint the dearest mistakes are still avoided", () => {
  const heads = [3, 0, 0];
  const found = follow(heads, (costs, at) => (at === 1 ? RIGHT_HEAD : costs.indexOf(Math.min(...costs))));
  expect(found[0]).toBe(1);
  expect(found[2]).not.toBe(0);
  expect(found.filter((head) => head === heads.length)).toHaveLength(1);
});

function follow(heads: readonly number[], choose: (costs: Float64Array, at: number) => number): number[] {
  const state = makeState(heads.length);
  const costs = new Float64Array(3);
  startState(state, heads.length);
  for (let at = 0; !isDone(state); at++) {
    moveCosts(state, heads, costs);
    makeMove(state, choose(costs, at));
  }
  return [...state.heads.slice(0, heads.length)];
}
