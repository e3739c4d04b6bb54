import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findWords, normalise, type Token } from "@isnad/reader";
import { loadArabic } from "isnad";
import { describe, expect, it } from "vitest";

const { text: letters, words: knowledge } = loadArabic();

function tokens(text: string): readonly Token[] {
  return findWords(normalise(text, letters), knowledge).tokens;
}

/** The cases of a file: what is expected, and the line. */
function cases(file: string): [expected: string, line: string][] {
  const found: [string, string][] = [];
  let expected = "";
  for (const line of readFileSync(join(import.meta.dirname, file), "utf8").split("\n")) {
    if (line.startsWith("= ")) expected = line.slice(2);
    else if (line && !line.startsWith("#")) found.push([expected, line]);
  }
  return found;
}

describe("clitics", () => {
  it.each(cases("clitics.examples.txt"))("%s: %s", (expected, word) => {
    const forms = tokens(word).map(({ form }) => form);
    expect(forms.join("+")).toBe(expected === "as written" ? word : expected);
  });
});

describe("verbs", () => {
  it.each(cases("verbs.examples.txt"))("%s: %s", (expected, line) => {
    const [text, form] = line.split(" :: ") as [string, string];
    const token = tokens(text).find((candidate) => candidate.form === form);
    expect(token, "the word is found").toBeDefined();
    if (expected === "not a verb") {
      expect(token?.pos).not.toBe("VERB");
      return;
    }
    const [lemma, pos, features] = expected.split(" ") as [string, string, string];
    expect([token?.lemma, token?.pos]).toEqual([lemma, pos]);
    const own = new Map(Object.entries(token?.features ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    for (const pair of features.split("|")) {
      const [name, value] = pair.split("=") as [string, string];
      expect(own.get(name.toLowerCase()), name).toBe(value);
    }
  });
});
