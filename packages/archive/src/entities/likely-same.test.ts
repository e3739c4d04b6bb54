import { describe, expect, test } from "vitest";
import { type Acquaintance, likelySame, namesMayMatch } from "./likely-same.ts";

const known = (name: string, told: Partial<Acquaintance> = {}): Acquaintance => ({
  id: name,
  words: name.split(" "),
  country: null,
  offices: [],
  first: "2018-01-01",
  last: "2018-06-01",
  reports: [],
  ...told,
});

describe("names", () => {
  test.each([
    ["سالم بنهاوي", "سالم بنهاوي"],
    ["سالم بنهاوي", "سالم احمد بنهاوي"],
    ["بنهاوي", "سالم بنهاوي"],
  ])("%s may be %s", (one, other) => expect(namesMayMatch(one.split(" "), other.split(" "))).toBe(true));
  test.each([
    ["سالم بنهاوي", "احمد بنهاوي"],
    ["سالم احمد", "سالم بنهاوي"],
    ["سالم", "سالم بنهاوي"],
  ])("%s is not %s", (one, other) => expect(namesMayMatch(one.split(" "), other.split(" "))).toBe(false));
});

describe("likeness", () => {
  const certainty = (one: Acquaintance, other: Acquaintance) => likelySame(one, other).certainty;
  const minister = known("سالم بنهاوي", { country: "EGY", offices: ["وزير زراعه"] });

  test("grows with country and office", () => {
    const alone = certainty(known("سالم بنهاوي"), minister);
    const withOffice = certainty(known("سالم بنهاوي", { offices: ["وزير زراعه"] }), minister);
    const withBoth = certainty(known("سالم بنهاوي", { offices: ["وزير زراعه"], country: "EGY" }), minister);
    expect(alone).toBeLessThan(withOffice);
    expect(withOffice).toBeLessThan(withBoth);
    expect(withBoth).toBeLessThan(1);
  });
  test("falls where one report tells of both, in two countries and over decades", () => {
    const plain = certainty(known("سالم بنهاوي"), minister);
    expect(certainty(known("سالم بنهاوي", { country: "YEM" }), minister)).toBeLessThan(plain);
    expect(certainty(known("سالم بنهاوي", { first: "1961-01-01", last: "1961-01-01" }), minister)).toBeLessThan(plain);
    expect(certainty(known("سالم بنهاوي", { reports: ["r"] }), { ...minister, reports: ["r"] })).toBeLessThan(plain);
  });
  test("of a last name is less than of the whole name", () => {
    expect(certainty(known("بنهاوي"), minister)).toBeLessThan(certainty(known("سالم بنهاوي"), minister));
  });
  test("says what it rests on", () => {
    expect(likelySame(known("بنهاوي", { country: "EGY" }), minister).why).toEqual([
      "a last name",
      "one country",
      "reports less than three years apart",
    ]);
  });
});
