import { headers } from "@nats-io/transport-node";
import { expect, test } from "vitest";
import { type Given, type GivenRange, givenId, givenMessage, givenOf } from "./given.ts";
import { packReading, unpackReading } from "./pack-reading.ts";

const given: Given = {
  kind: "line",
  from: "أخبار 2016/a b.jsonl:3",
  obtainedAt: "2026-01-01T00:00:00Z",
  published: null,
  bytes: Buffer.from('{"text":"نص"}'),
};
const range: GivenRange = {
  kind: "line",
  from: "أخبار.jsonl",
  obtainedAt: given.obtainedAt,
  published: "2016-01-01",
  path: "/srv/أخبار 2016/a b.jsonl",
  version: null,
  start: 10,
  end: 99,
  first: 3,
};

const object: GivenRange = { ...range, path: "s3://أخبار/2016/a b.jsonl", version: '"5f0 1"' };

test.each([given, range, object])("what is sent comes out as it was", (sent) => {
  const { head, body } = givenMessage(sent);
  const came = givenOf(head, body);
  expect("bytes" in came ? { ...came, bytes: Buffer.from(came.bytes) } : came).toEqual(sent);
  expect(givenId(came)).toBe(givenId(sent));
});

test("an id tells place and content apart", () => {
  const others = [
    { ...given, from: "b" },
    { ...given, bytes: Buffer.from("{}") },
    range,
    { ...range, end: 98 },
    object,
    { ...object, version: null },
  ];
  expect(new Set([given, ...others].map(givenId)).size).toBe(7);
  expect(givenId({ ...given, obtainedAt: "2027-01-01T00:00:00Z" })).toBe(givenId(given));
});

test("anything else is no report", () => {
  for (const head of [undefined, headers()])
    expect(() => givenOf(head, Buffer.from("x"))).toThrow(expect.objectContaining({ id: "queue-message" }));
});

test("a reading is unpacked to the byte, and what is no packed reading is told", () => {
  const packed = { reading: JSON.stringify({ text: "نص \ud800 \0 😀" }), bytes: Buffer.from([0, 255, 10]) };
  const { reading, bytes } = unpackReading(packReading(packed));
  expect(reading).toBe(packed.reading);
  expect(Buffer.from(bytes)).toEqual(packed.bytes);
  expect(() => unpackReading(Buffer.from("no zstd"))).toThrow();
  expect(() => unpackReading(packReading(packed).subarray(0, 20))).toThrow();
});
