import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

const language = loadArabic();

function itemsOf(text: string): readonly string[] {
  const { events } = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  const counted = events.flatMap(({ items }) => items).flatMap((item) => (item.count ? [{ class: item.class, ...item.count }] : []));
  return counted.map((item) => `${item.class} ${item.least ?? ""}–${item.most ?? ""}`);
}

/** Sentences with the claim they stand under. */
const examples = examplesIn(join(import.meta.dirname, "items.examples.txt")).map(({ claims: [claim = ""], line: sentence }) => ({
  claim,
  sentence,
}));

describe("how many", () => {
  test.each(examples)("$claim: $sentence", ({ claim, sentence }) => {
    const items = itemsOf(sentence);
    if (claim.startsWith("no ")) expect(items.filter((item) => item.startsWith(claim.slice("no ".length)))).toEqual([]);
    else expect(items).toContain(claim);
  });
});
