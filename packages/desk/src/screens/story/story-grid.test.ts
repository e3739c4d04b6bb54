import { expect, test } from "vitest";
import { daysIn, gridOf, namesIn, originsOf, type ToldClaim } from "./story-grid.ts";

const claim = (id: string, originNumber: number, more: Partial<ToldClaim> = {}): ToldClaim => ({
  ...{ id, originNumber, story: "s", type: "ASSAULT", why: "", report: id, origin: id, source: "outlet", place: "", publishedOn: null },
  ...{ status: "occurred", negated: false, verdict: null, from: null, to: null, parties: [], items: [], statement: null, tellers: [] },
  ...{ words: "", trigger: "", chain: [], credits: [] },
  ...more,
});

const STORY = {
  claims: [claim("a", 1), claim("b", 2), claim("copy", 1, { origin: "a" })],
  slots: [
    {
      name: "killed",
      verdict: "contradict" as const,
      values: [
        { value: "12", claims: ["a", "copy"] },
        { value: "30", claims: ["b"] },
      ],
    },
    { name: "where", verdict: "told once" as const, values: [{ value: "دوما", claims: ["b"] }] },
  ],
};

test("copies stand under the origin that they copy", () => {
  const [first, second] = originsOf(STORY);
  expect(first?.own.map(({ id }) => id)).toEqual(["a"]);
  expect(first?.copies.map(({ id }) => id)).toEqual(["copy"]);
  expect(second?.copies).toEqual([]);
});

test("both sides of a contradiction stay, and who says nothing is silent", () => {
  const [killed, where] = gridOf(STORY);
  expect(killed?.cells.map(({ agreement, values }) => [agreement, values.map(({ value, letter }) => `${letter} ${value}`)])).toEqual([
    ["contradict", ["A 12"]],
    ["contradict", ["B 30"]],
  ]);
  expect(where?.cells.map(({ agreement }) => agreement)).toEqual(["silent", "once"]);
});

test("names stand in both languages, and days as days", () => {
  const party = { kind: "state", country: null, known: null, latitude: null, longitude: null, radiusKm: null };
  const told = claim("a", 1, { parties: [{ ...party, role: "actor", entity: "known:state:RUS", nameAr: "روسيا", nameEn: "Russia" }] });
  expect(namesIn(told, "who")).toEqual([{ entity: "known:state:RUS", name: { ar: "روسيا", en: "Russia" } }]);
  expect(namesIn(told, "where")).toEqual([]);
  expect(daysIn("2020-08-17")).toEqual({ start: "2020-08-17", end: "2020-08-17" });
  expect(daysIn("/2020-08-18")).toEqual({ start: null, end: "2020-08-18" });
});
