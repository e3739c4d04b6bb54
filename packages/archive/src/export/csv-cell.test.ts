import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell } from "./csv-cell.ts";

describe("a cell", () => {
  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u200f=HYPERLINK(1)", "＝1"])(
    "%j is defused",
    (text) => {
      expect(csvCell(text, false)).toBe(`'${text}`);
      expect(csvCell(text, true)).toBe(text);
    },
  );
  test.each(["قصف", "أ=ب", "2020-08-18", ""])("%j stays", (text) => expect(csvCell(text, false)).toBe(text));
  test("a number stays a number", () => expect(csvCell(-3.5, false)).toBe("-3.5"));
  test("nothing is empty", () => expect(csvCell(null, false)).toBe(""));
  test("never begins like a formula", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(/^[=+\-@\t\r]/u.test(csvCell(text, false))).toBe(false);
      }),
    );
  });
});
