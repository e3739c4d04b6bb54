import { join } from "node:path";
import type { ReadCredit } from "@isnad/reader";
import { loadTables } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";
import { findCredits } from "./find-credits.ts";

const tables = loadTables();
const told = ({ kind, known, name }: ReadCredit): string => (kind === "byline" ? `by ${name}` : (known ?? "-"));

/** Each example with what is expected of it. */
const examples = examplesIn(join(import.meta.dirname, "credits.examples.txt")).map(
  ({ claims: [expected = ""], line }) => [expected, line.replaceAll("⏎", "\n")] as const,
);

describe("credit lines", () => {
  test.each(examples)("%s: %s", (expected, text) => {
    const credits = findCredits(text, tables);
    expect(credits.map(told).join(", ") || "nothing").toBe(expected);
    for (const { name, start, end } of credits) expect(text.slice(start, end)).toBe(name);
  });

  test("a text of any length is looked at only at its ends", () => {
    const long = "(".repeat(5_000_000);
    expect(findCredits(`${long}\n(رويترز)`, tables).map(told)).toEqual(["reuters"]);
    expect(findCredits(`${"قال ".repeat(1_000_000)}`, tables)).toEqual([]);
  });
});
