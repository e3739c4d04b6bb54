import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTable } from "../table.ts";
import { withLexicon } from "./lexicon.ts";

const HOME = join(import.meta.dirname, "..");
const tables = new Map(globSync("**/*.tsv", { cwd: HOME }).map((path) => [path, readFileSync(join(HOME, path), "utf8")]));
const merge = (...lines: readonly string[]) => withLexicon(tables, "mine.tsv", lines.join("\n"));

describe("a user's own names", () => {
  test("stand among ours, in our tables' columns", () => {
    const merged = merge(
      "# my notes",
      "person\tرشيد الوادي|أبو ليث\trashid-al-wadi\tRashid al-Wadi\tLBY\tREB",
      "armed_group\tكتيبة الواحة\twaha-brigade\tWaha Brigade\tLBY\tREB",
      "organization\tمرصد الواحة\twaha-monitor\tWaha Monitor\t-\tNGO\t-",
      "place\tواحة النجم|النجم\twahat-al-najm\tWahat al-Najm\tLBY\t27.5\t14.25\tvillage",
      "place\tمفترق النجم\tmafraq\tMafraq\t-\t27\t-14\tsite\t-\t1",
    );
    expect(parseTable(merged, "names/people.tsv", 5).at(-1)?.cells).toEqual([
      "رشيد الوادي|أبو ليث",
      "rashid-al-wadi",
      "Rashid al-Wadi",
      "LBY",
      "REB",
    ]);
    const bodies = parseTable(merged, "names/organizations.tsv", 6, 7);
    expect(bodies.at(-2)?.cells).toEqual(["كتيبة الواحة", "waha-brigade", "Waha Brigade", "armed_group", "LBY", "REB", "-"]);
    expect(bodies.at(-1)?.cells[3]).toBe("organization");
    const places = parseTable(merged, "names/places.tsv", 9);
    expect(places.at(-2)?.cells).toEqual([
      "واحة النجم|النجم",
      "wahat-al-najm",
      "Wahat al-Najm",
      "LBY",
      "27.5",
      "14.25",
      "village",
      "-",
      "-",
    ]);
    expect(places.at(-1)?.cells.at(-1)).toBe("1");
    expect(tables.get("names/people.tsv")).not.toContain("rashid-al-wadi");
  });

  test("may be none", () => expect(merge("", "# nothing yet")).toEqual(tables));

  test.each([
    ["party\tحزب\tk\tE\tLBY\tPTY", "expected one of person"],
    ["person\tاسم\tk\tE", "expected 6 to 10 cells"],
    ["person\tاسم\tk\tE\tLBY\tPTY\textra", "found 7"],
    ["person\t-\tk\tE\tLBY\tPTY", "expected a name"],
    ["person\tاسم\tمفتاح\tE\tLBY\tPTY", "expected a key"],
    ["person\tاسم\tk\t-\tLBY\tPTY", "expected an English name"],
    ["person\tاسم\tk\tE\tLibya\tPTY", "ISO 3166-1"],
    ["person\tاسم\tk\tE\tLBY\tBOSS", "expected one of -, GOV"],
    ["place\tموضع\tk\tE\tLBY\t95\t10\ttown", "degrees up to 90"],
    ["place\tموضع\tk\tE\tLBY\tشمال\t10\ttown", "degrees up to 90"],
    ["place\tموضع\tk\tE\tLBY\t25\t10\tplanet", "not a class of places"],
    ["place\tموضع\tk\tE\tLBY\t25\t10\ttown\tmany", "whole number"],
  ])("are refused with file and line: %s", (line, message) => {
    expect(() => merge("# first line", line)).toThrow(/^mine\.tsv:2: /u);
    expect(() => merge("# first line", line)).toThrow(message);
  });

  test("may not use a key twice", () => {
    const line = "person\tاسم\tk\tE\tLBY\tPTY";
    expect(() => merge(line, line)).toThrow('mine.tsv:2: the key "k" stands in line 1 already');
  });
});
