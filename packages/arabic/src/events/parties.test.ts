import { join } from "node:path";
import { type Reading, read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

const whole = loadArabic();
/** Without what was learned of events, the rules alone give the parties. */
const language = { ...whole, events: { ...whole.events, model: null } };

function partiesOf(text: string): readonly string[] {
  const reading: Reading = read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);
  const names = new Map(reading.entities.map(({ id, name }) => [id, name.ar]));
  const listed = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(" + ") || "–";
  return reading.events.map(({ type, actors, recipients }) => `${type}: ${listed(actors)} > ${listed(recipients)}`);
}

/** Sentences with the claim they stand under. */
const examples = examplesIn(join(import.meta.dirname, "parties.examples.txt")).map(({ claims: [claim = ""], line: sentence }) => ({
  claim,
  sentence,
}));

describe("parties by grammar", () => {
  test.each(examples)("$claim: $sentence", ({ claim, sentence }) => {
    expect(partiesOf(sentence)).toContain(claim);
  });
});
