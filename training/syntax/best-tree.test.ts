import { expect, test } from "vitest";
import { bestTree } from "./best-tree.ts";

test("a tree that all weights speak for is found", () => {
  for (const heads of [[1, 4, 1, 2], [3, 0, 1], [1], [2, 2, 5, 2, 3]]) expect(bestTree(heads.length, weightsOf([heads]))).toEqual(heads);
});

test("the majority decides joint by joint", () => {
  expect(
    bestTree(
      3,
      weightsOf([
        [1, 3, 1],
        [1, 3, 0],
        [1, 3, 1],
      ]),
    ),
  ).toEqual([1, 3, 1]);
});

test("only one token hangs from the root, whatever the weights", () => {
  const heads = bestTree(3, weightsOf([[3, 3, 3]]));
  expect(heads.filter((head) => head === 3)).toHaveLength(1);
});

function weightsOf(trees: readonly (readonly number[])[]): Float64Array {
  const size = trees[0]?.length ?? 0;
  const weights = new Float64Array((size + 1) ** 2);
  for (const heads of trees)
    for (const [token, head] of heads.entries()) weights[head * (size + 1) + token] = (weights[head * (size + 1) + token] as number) + 1;
  return weights;
}
