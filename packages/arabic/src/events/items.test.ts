import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";

const language = loadArabic();

function itemsOf(text: string): readonly string[] {
  const { events } = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  const counted = events.flatMap(({ items }) => items).flatMap((item) => (item.count ? [{ class: item.class, ...item.count }] : []));
  return counted.map((item) => `${item.class} ${item.least ?? ""}–${item.most ?? ""}`);
}

function examples(): readonly { readonly claim: string; readonly sentence: string }[] {
  let claim = "";
  const found: { claim: string; sentence: string }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "items.examples.txt"), "utf8").split("\n")) {
    if (line.startsWith("=")) claim = line.slice(1).trim();
    else if (line.trim() && !line.startsWith("#")) found.push({ claim, sentence: line });
  }
  return found;
}

describe("how many", () => {
  test.each(examples())("$claim: $sentence", ({ claim, sentence }) => {
    const items = itemsOf(sentence);
    if (claim.startsWith("no ")) expect(items.filter((item) => item.startsWith(claim.slice("no ".length)))).toEqual([]);
    else expect(items).toContain(claim);
  });
});
