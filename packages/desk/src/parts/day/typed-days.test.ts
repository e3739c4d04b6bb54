import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay } from "../../language/day-number.ts";
import { lastOfMonth, movedDay, steppedText, typedDays } from "./typed-days.ts";

describe("a typed day", () => {
  test.each([
    ["2020-08-18", "2020-08-18", "2020-08-18"],
    ["2020/8/8", "2020-08-08", "2020-08-08"],
    ["20200818", "2020-08-18", "2020-08-18"],
    ["٢٠٢٠-٠٨-١٨", "2020-08-18", "2020-08-18"],
    ["۲۰۲۰/۸/۱۸ ", "2020-08-18", "2020-08-18"],
    ["\u200e2020-08-18\u200f", "2020-08-18", "2020-08-18"],
    ["2020-08", "2020-08-01", "2020-08-31"],
    ["2020-02-", "2020-02-01", "2020-02-29"],
    ["2021", "2021-01-01", "2021-12-31"],
  ])("%j is from %s to %s", (text, first, last) => expect(typedDays(text)).toEqual({ first, last }));

  test.each(["", "18/8/2020", "2020-13-01", "2021-02-29", "2020-8-32", "20", "last week", "2020-08-18-1"])("%j is none", (text) =>
    expect(typedDays(text)).toBeNull(),
  );

  test("of any day is that day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 2_000_000 }), (number) => {
        const iso = isoDay(number);
        expect(typedDays(iso)).toEqual({ first: iso, last: iso });
        expect(lastOfMonth(iso) >= iso).toBe(true);
        expect(movedDay(movedDay(iso, "day", 40), "day", -40)).toBe(iso);
      }),
    );
  });
});

describe("steps", () => {
  test.each([
    ["2020-01-31", "month", 1, "2020-02-29"],
    ["2020-02-29", "year", 1, "2021-02-28"],
    ["2020-12-31", "day", 1, "2021-01-01"],
    ["2020-01-15", "month", -1, "2019-12-15"],
  ] as const)("from %s a %s by %i is %s", (iso, unit, by, to) => expect(movedDay(iso, unit, by)).toBe(to));

  test("change the part that the caret stands in, and tell no more than was told", () => {
    expect(steppedText("2020-08-18", 2, 1)).toBe("2021-08-18");
    expect(steppedText("2020-08-18", 6, -1)).toBe("2020-07-18");
    expect(steppedText("2020-08-18", 10, 1)).toBe("2020-08-19");
    expect(steppedText("2020-08", 7, 1)).toBe("2020-09");
    expect(steppedText("2020", 4, -1)).toBe("2019");
    expect(steppedText("August", 3, 1)).toBeNull();
  });
});
