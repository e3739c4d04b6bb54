import { expect, test } from "vitest";
import { addFeature, quantise } from "./linear-model.ts";
import { addSparse, sparse } from "./sparse-model.ts";

test("a sparse model scores as the dense one it is made from", () => {
  const outputs = 5;
  const dense = Float64Array.from({ length: 16 * outputs }, (_, i) => (i % 3 === 0 || i < 10 ? 0 : Math.sin(i)));
  const model = quantise(dense, outputs);
  const made = sparse(model);
  for (let feature = -20; feature < 20; feature++) {
    const expected = new Int32Array(outputs);
    const found = new Int32Array(outputs);
    addFeature(model, feature, expected);
    addSparse(made, feature, found);
    expect(found).toEqual(expected);
  }
});
