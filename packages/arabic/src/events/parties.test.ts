import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Reading, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";

const whole = loadArabic();
/** Without what was learned of events, the rules alone give the parties. */
const language = { ...whole, events: { ...whole.events, model: null } };

function partiesOf(text: string): readonly string[] {
  const reading: Reading = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  const names = new Map(reading.entities.map(({ id, name }) => [id, name.ar]));
  const listed = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(" + ") || "–";
  return reading.events.map(({ type, actors, recipients }) => `${type}: ${listed(actors)} > ${listed(recipients)}`);
}

function examples(): readonly { readonly claim: string; readonly sentence: string }[] {
  let claim = "";
  const found: { claim: string; sentence: string }[] = [];
  for (const line of readFileSync(join(import.meta.dirname, "parties.examples.txt"), "utf8").split("\n")) {
    if (line.startsWith("=")) claim = line.slice(1).trim();
    else if (line.trim() && !line.startsWith("#")) found.push({ claim, sentence: line });
  }
  return found;
}

describe("parties by grammar", () => {
  test.each(examples())("$claim: $sentence", ({ claim, sentence }) => {
    expect(partiesOf(sentence)).toContain(claim);
  });
});
