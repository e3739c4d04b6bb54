import { expect, test } from "vitest";
import { copyRows, type FamilyMember } from "./copy-families.ts";

const member = (id: string, number: number, publishedOn: string | null, originId: string | null = null): FamilyMember => ({
  id,
  number,
  publishedOn,
  originId,
  likeness: originId === null ? null : 0.9,
  why: originId === null ? null : "most runs of words in common",
});
const pair = (one: string, other: string) => ({ one, other, likeness: 0.8, why: "same words" });
const origins = (members: readonly FamilyMember[], ...pairs: ReturnType<typeof pair>[]) =>
  Object.fromEntries(copyRows(members, pairs).map(({ report_id, origin_id }) => [report_id, origin_id]));

test("the first published is the origin, among those of a day the first stored", () => {
  expect(origins([member("a", 1, "2024-03-02"), member("b", 2, "2024-03-01")], pair("a", "b"))).toEqual({ a: "b" });
  expect(origins([member("a", 2, "2024-03-01"), member("b", 1, "2024-03-01")], pair("a", "b"))).toEqual({ a: "b" });
  expect(origins([member("a", 1, null), member("b", 2, "2024-03-01")], pair("a", "b"))).toEqual({ a: "b" });
});

test("a report that is like two families makes them one", () => {
  const members = [
    member("a", 1, "2024-03-01"),
    member("b", 2, "2024-03-01", "a"),
    member("c", 3, "2024-03-01"),
    member("d", 4, "2024-03-01", "c"),
  ];
  expect(origins([...members, member("e", 5, "2024-03-02")], pair("e", "b"), pair("e", "d"))).toEqual({ b: "a", c: "a", d: "a", e: "a" });
});
