import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntakeError } from "../errors.ts";
import { zipOf } from "../formats/documents-under-test.ts";
import { savedPages } from "../pages/saved-pages.ts";
import { reportsInFile } from "./reports-in-file.ts";

/** Whatever the bytes are: reports, or errors that say what is wrong. */
async function holds(name: string, bytes: Uint8Array): Promise<void> {
  const errors: IntakeError[] = [];
  try {
    for await (const { report, bytes: own } of reportsInFile({ name, bytes }, { onError: (error) => errors.push(error) })) {
      expect(typeof report.text).toBe("string");
      expect(own.length).toBeGreaterThan(0);
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    errors.push(error);
  }
  for (const { id, message } of errors) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/u);
    expect(message).toContain(name.split("/")[0]);
  }
}

const NAMES = ["a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.xml", "a.zip"];
const TAGS = [
  "<p>",
  "</p>",
  "<div class='share'>",
  "</div>",
  "<table><tr><td>",
  "<br>",
  "<script>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "&#x202e;",
  "&lol;",
  "<rss>",
  "<item>",
  '"',
  ",",
  "\n",
  "{",
  "}",
  "قال الوزير ",
  "18 آب 2020",
  "\0",
];

describe("hostile files", { timeout: 120_000 }, () => {
  test("of any bytes", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...NAMES), fc.uint8Array({ minLength: 1, maxLength: 300 }), holds), { numRuns: 150 });
  });

  test("of pieces of markup in any order", async () => {
    const soup = fc.array(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 80 }).map((pieces) => Buffer.from(pieces.join("")));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...NAMES), soup, holds), { numRuns: 150 });
  });

  test("that are honest pages cut off or with a byte changed", async () => {
    const pages = savedPages("seen").map(({ bytes }) => bytes);
    await fc.assert(fc.asyncProperty(fc.constant("a.html"), harmed(pages), holds), { numRuns: 80 });
  });

  test("that are ZIPs cut off or with a byte changed", async () => {
    const files = ["a.txt", "b.jsonl", "c.html"].map((name) => ({ name, content: "قال الوزير إن الهدنة صامدة." }));
    await fc.assert(fc.asyncProperty(fc.constant("a.zip"), harmed([await zipOf(files)]), holds), { numRuns: 300 });
  });
});

/** One of some files, cut off or with a byte changed. */
const harmed = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 }))
    .map(([bytes, place, value]) => {
      const at = Math.floor(place * (bytes.length - 1));
      const changed = Buffer.from(bytes);
      changed[at] = value;
      return value % 2 === 0 ? changed : changed.subarray(0, at + 1);
    });
