import { expect, test } from "vitest";
import { isolate, visible } from "./isolate.ts";
import { textTable } from "./text-table.ts";

test("keeps a cell's letters from reordering the line", () => {
  expect(isolate("ليبيا")).toBe("\u2068ليبيا\u2069");
});

test("shows bidi overrides and other controls as what they are", () => {
  expect(visible("a\u202eb\u0007c")).toBe("a<U+202E>b<U+0007>c");
});

test("wraps cells at spaces and puts the note below them", () => {
  const table = textTable([{ cells: ["one two three", "x"], note: "the sentence" }], [7, 3], false);
  expect(table.replace(/[\u2068\u2069]/gu, "").split("\n")).toEqual(["one two  x", "three", "    the", "    sentence", ""]);
});

test("mirrors the columns for labels read from the right", () => {
  const table = textTable([{ cells: ["من", "ماذا"], note: "" }], [6, 6], true);
  expect(table.replace(/[\u2068\u2069]/gu, "").split("\n")[0]).toBe("  ماذا      من");
});
