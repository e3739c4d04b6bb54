import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ByteWriter } from "./bytes.ts";
import { addFeature, emptyModel, quantise, readLinearModel, writeLinearModel } from "./linear-model.ts";

const BUCKETS = 16;
/** No weight that is learned is smaller, and 127 divided by a smaller one is no number any more. */
const LEAST = 1e-9;

/** Dense weights of a model with so many outputs, many of them 0. */
const weightsOf = (outputs: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: -4, max: 4, noNaN: true })), {
      minLength: BUCKETS * outputs,
      maxLength: BUCKETS * outputs,
    })
    .map((weights) => Float64Array.from(weights, (weight) => (Math.abs(weight) < LEAST ? 0 : weight)));

const models = fc.integer({ min: 1, max: 20 }).chain((outputs) => weightsOf(outputs).map((dense) => ({ outputs, dense })));

describe("a linear model", () => {
  test("adds the weights of a feature's bucket, in eight bits", () => {
    fc.assert(
      fc.property(models, fc.integer(), ({ outputs, dense }, feature) => {
        const scale = 127 / (Math.max(...dense.map(Math.abs)) || 1);
        const from = (feature & (BUCKETS - 1)) * outputs;
        const expected = Array.from(dense.subarray(from, from + outputs), (weight) => Math.round(weight * scale) + 0);
        const scores = new Int32Array(outputs);
        addFeature(quantise(dense, outputs), feature, scores);
        expect([...scores]).toEqual(expected);
      }),
    );
  });

  test("is read as it was written, wherever it stands", () => {
    fc.assert(
      fc.property(models, fc.uint8Array(), ({ outputs, dense }, before) => {
        const model = quantise(dense, outputs);
        const out = new ByteWriter();
        for (const byte of before) out.push(byte);
        writeLinearModel(model, out);
        writeLinearModel(model, out);
        const reader = { data: out.bytes(), at: before.length };
        expect(readLinearModel(reader)).toEqual(model);
        expect(readLinearModel(reader)).toEqual(model);
      }),
    );
  });

  test("of bytes that end too early is read to their end", () => {
    const { bytes } = quantise(Float64Array.from({ length: 16 * 11 }, Math.sin), 11);
    const model = readLinearModel({ data: bytes.subarray(0, bytes.length / 2), at: 0 });
    for (let feature = 0; feature < 16; feature++) expect(() => addFeature(model, feature, new Int32Array(11))).not.toThrow();
  });

  test("that learned nothing adds nothing", () => {
    const scores = new Int32Array(3);
    addFeature(emptyModel(3), 7, scores);
    expect([...scores]).toEqual([0, 0, 0]);
  });
});
