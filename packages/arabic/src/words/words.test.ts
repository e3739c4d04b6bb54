import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findWords, normalise, type Token } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, it } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";
import { parseTable } from "../table.ts";

const { text: letters, words: knowledge } = loadArabic();

const tables = new Map([["words/verbs.tsv", readFileSync(join(import.meta.dirname, "verbs.tsv"), "utf8")]]);

function tokens(text: string): readonly Token[] {
  return findWords(normalise(text, letters), knowledge).tokens;
}

/** The cases of a file: what is expected, and the line. */
const cases = (file: string): [expected: string, line: string][] =>
  examplesIn(join(import.meta.dirname, file)).map(({ claims: [expected = ""], line }) => [expected, line]);

describe("clitics", () => {
  it.each(cases("clitics.examples.txt"))("%s: %s", (expected, word) => {
    const forms = tokens(word).map(({ form }) => form);
    expect(forms.join("+")).toBe(expected === "as written" ? word : expected);
  });
});

describe.each(["verbs", "nouns"])("%s", (kind) => {
  it.each(cases(`${kind}.examples.txt`))("%s: %s", (expected, line) => {
    const [text, form] = line.split(" :: ") as [string, string];
    const token = tokens(text).find((candidate) => candidate.form === form);
    expect(token, "the word is found").toBeDefined();
    if (expected === "not a verb") {
      expect(token?.pos).not.toBe("VERB");
      return;
    }
    const [lemma, pos, features] = expected.split(" ") as [string, string, string?];
    expect([token?.lemma, token?.pos]).toEqual([lemma, pos]);
    const own = new Map(Object.entries(token?.features ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    for (const pair of features?.split("|") ?? []) {
      const [name, value] = pair.split("=") as [string, string];
      expect(own.get(name.toLowerCase()), name).toBe(value);
    }
  });
});

describe("examples", () => {
  const splits = cases("clitics.examples.txt").map(([expected]) => expected.split("+"));

  it.each(knowledge.proclitics.map(({ form }) => form))("show %s before a word and in a chain", (clitic) => {
    expect(splits.some(([first]) => first === clitic)).toBe(true);
    expect(splits.some((parts) => parts.length > 2 && parts.includes(clitic))).toBe(true);
  });

  it.each(knowledge.enclitics)("show %s after a word", (clitic) => {
    expect(splits.some((parts) => parts.length > 1 && parts.at(-1) === clitic)).toBe(true);
  });

  it("show every form of the verbs' table in the past and in the present", () => {
    const forms = new Map(parseTable(tables, "words/verbs.tsv", 6).map(({ cells }) => [cells[0], cells[2]]));
    const shown = cases("verbs.examples.txt").map(([expected]) => expected.split(" "));
    for (const form of new Set(forms.values()))
      for (const aspect of ["Perf", "Imp"])
        expect(
          shown.some(([lemma, , features]) => forms.get(lemma) === form && features?.includes(`Aspect=${aspect}`)),
          `form ${form}, ${aspect}`,
        ).toBe(true);
  });
});
