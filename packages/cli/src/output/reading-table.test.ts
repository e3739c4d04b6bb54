import { expect, test } from "vitest";
import { isolate, visible } from "./isolate.ts";
import { textTable } from "./text-table.ts";

test("keeps a cell's letters from reordering the line", () => {
  expect(isolate("ليبيا")).toBe("\u2068ليبيا\u2069");
});

test("shows bidi overrides and other controls as what they are", () => {
  expect(visible("a\u202eb\u0007c")).toBe("a<U+202E>b<U+0007>c");
});

test("wraps cells at spaces and says a sentence once, above its rows", () => {
  const rows = [
    { cells: ["one two three", "x"], sentence: "the sentence" },
    { cells: ["four", "y"], sentence: "the sentence" },
  ];
  const table = textTable(rows, [7, 3], false).replace(/[\u2068\u2069]/gu, "");
  expect(table.split("\n")).toEqual(["", "the sentence", "one two  x", "three", "four     y", ""]);
});

test("mirrors the columns for labels read from the right", () => {
  const table = textTable([{ cells: ["من", "ماذا"], sentence: "" }], [6, 6], true);
  expect(table.replace(/[\u2068\u2069]/gu, "").split("\n")[1]).toBe("  ماذا      من");
});
