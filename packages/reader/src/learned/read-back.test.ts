import { expect, test } from "vitest";
import { ByteWriter } from "./bytes.ts";
import { type LinearModel, quantise, readLinearModel, writeLinearModel } from "./linear-model.ts";
import { packModel, readPackedModel } from "./packed-model.ts";
import { readSparseModel, sparse } from "./sparse-model.ts";

const model = quantise(
  Float64Array.from({ length: 16 * 11 }, (_, i) => (i % 3 === 0 || i < 22 ? 0 : Math.sin(i))),
  11,
);

function written(linear: LinearModel) {
  const out = new ByteWriter();
  writeLinearModel(linear, out);
  return { data: out.bytes(), at: 0 };
}

test("a model is read as it was written", () => {
  expect(readLinearModel(written(model))).toEqual(model);
});

test("a model is read sparse and packed as if it were made so after reading", () => {
  expect(readSparseModel(written(model))).toEqual(sparse(model));
  expect(readPackedModel(written(model))).toEqual(packModel(model));
});

test("bytes that end too early are read to their end", () => {
  const { data } = written(model);
  expect(() => readSparseModel({ data: data.subarray(0, data.length / 2), at: 0 })).not.toThrow();
});
