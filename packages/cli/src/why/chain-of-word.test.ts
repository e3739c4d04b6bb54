import type { Reading } from "@isnad/reader";
import { expect, test } from "vitest";
import { chainOfWord } from "./chain-of-word.ts";
import { tellChain } from "./tell-chain.ts";

const text = "نقلت الوكالة عن المتحدث قوله إن الوزير أعلن الهدنة. وصل الوفد.";
const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
const entity = (id: string, ar: string) => ({ id, name: { ar, en: ar } });
const statement = (id: string, speaker: string, word: string, via: string | null, content: string) => ({
  id,
  speaker,
  act: "say",
  quoted: false,
  via,
  trigger: span(word),
  evidence: { start: 0, end: text.indexOf(".") + 1 },
  content: { start: text.indexOf(content), end: text.indexOf(".") },
  why: [`rule of ${id}`],
});
const reading = {
  report: { text },
  entities: [entity("e1", "الوكالة"), entity("e2", "المتحدث"), entity("e3", "الوزير")],
  statements: [
    statement("s1", "e1", "نقلت", null, "الوزير"),
    statement("s2", "e2", "قوله", "e1", "الوزير"),
    statement("s3", "e3", "أعلن", "e2", "الهدنة"),
  ],
  events: [],
} as unknown as Reading;

test("walks from the speaker over each link to the report", () => {
  const chain = chainOfWord(reading, text.indexOf("الهدنة"));
  expect(chain.map((link) => link.speaker)).toEqual(["الوزير", "المتحدث", "الوكالة", null]);
  expect(chain.map((link) => link.why[0])).toEqual(["rule of s3", "rule of s2", "rule of s1", "the report's own voice"]);
});

test("words in nobody's mouth rest on the report", () => {
  expect(chainOfWord(reading, text.indexOf("الوفد")).map((link) => link.speaker)).toEqual([null]);
});

test("prints the word and a link a line", () => {
  const lines = tellChain(reading, text.indexOf("الهدنة") + 1).split("\n");
  expect(lines[0]).toContain("الهدنة");
  expect(lines[1]).toContain("rule of s3");
  expect(lines[4]).toContain("the report");
});

test("an agency that the report credits stands between whom it names and itself", () => {
  const credits = [
    { kind: "agency", known: "reuters", name: "رويترز", start: 0, end: 0 },
    { kind: "agency", known: null, name: "الوكالة", start: 0, end: 0 },
    { kind: "byline", known: null, name: "سلمى", start: 0, end: 0 },
  ];
  const chain = chainOfWord({ ...reading, credits } as unknown as Reading, text.indexOf("الهدنة"));
  expect(chain.map(({ speaker }) => speaker)).toEqual(["الوزير", "المتحدث", "الوكالة", "رويترز", null]);
});
