import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Reading, read, speakerChain } from "@isnad/reader";
import { loadArabic } from "isnad";
import { expect, test } from "vitest";

const language = loadArabic();

/** Each sentence with the names of its chain, the speaker's first. */
function sentences(): readonly { readonly chain: readonly string[]; readonly sentence: string }[] {
  let chain: readonly string[] = [];
  const found: { chain: readonly string[]; sentence: string }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "chains.sentences.txt"), "utf8").split("\n")) {
    if (line.startsWith("=")) chain = line.slice(1).trim().split(" < ");
    else if (line.trim() && !line.startsWith("#")) found.push({ chain, sentence: line });
  }
  return found;
}

/** The names by which each link of each statement's chain is mentioned. */
function chainsIn(text: string): readonly (readonly (readonly string[])[])[] {
  const reading = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  return reading.statements.map((statement) => speakerChain(reading, statement).map(({ speaker }) => namesOf(reading, speaker)));
}

function namesOf({ mentions, report }: Reading, entity: string): readonly string[] {
  return mentions.filter((mention) => mention.entity === entity).map(({ start, end }) => report.text.slice(start, end));
}

/** Whole: as many links, each one's name a part of a mention, or the other way round. */
function isFound(chain: readonly string[], sentence: string): boolean {
  const same = (wanted: string, names: readonly string[] = []) => names.some((name) => name.includes(wanted) || wanted.includes(name));
  return chainsIn(sentence).some((found) => found.length === chain.length && chain.every((name, i) => same(name, found[i])));
}

test("of the chains in sentences whose names are not given, so many are right from end to end", () => {
  const all = sentences();
  const wrong = all.filter(({ chain, sentence }) => !isFound(chain, sentence));
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect((all.length - wrong.length) / all.length, wrong.map(({ sentence }) => sentence).join("\n")).toBeGreaterThanOrEqual(0.85);
});
