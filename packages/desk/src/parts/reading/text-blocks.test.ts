import { describe, expect, test } from "vitest";
import { blockAt, CONTROL_SIGN, hasHidden, shownText, textBlocks } from "./text-blocks.ts";

const pieces = (text: string, longest?: number) => textBlocks(text, longest).map(({ start, end }) => text.slice(start, end));

describe("blocks of a text", () => {
  test("are its lines, empty ones left out", () => expect(pieces("أول\n\n  \nثان")).toEqual(["أول", "ثان"]));
  test("cut long lines at a space", () => expect(pieces("كلمة أخرى ثالثة", 11)).toEqual(["كلمة أخرى ", "ثالثة"]));
  test("never cut a letter of two units", () => expect(pieces("😀".repeat(5), 3)).toEqual(["😀", "😀", "😀", "😀", "😀"]));
  test("say where a line goes on", () => expect(textBlocks("a b c d", 4).map(({ continued }) => continued)).toEqual([false, true]));
  test("lose no letter of five megabytes in one line", () => {
    const text = "ا".repeat(5_000_000);
    expect(pieces(text).join("")).toBe(text);
  });
  test("are found by an offset", () => {
    const blocks = textBlocks("one\ntwo\nthree");
    expect([0, 3, 4, 9, 99].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe("the text as it is shown", () => {
  const turned = "a\u202eb\u0007c\n";
  test("is as long as the text", () => expect(shownText(turned)).toHaveLength(turned.length));
  test("shows controls and keeps line breaks", () => expect(shownText(turned)).toBe(`a${CONTROL_SIGN}b${CONTROL_SIGN}c\n`));
  test("keeps joiners and marks of direction", () => expect(hasHidden("می\u200cخواهم \u200f")).toBe(false));
});
