import fc from "fast-check";
import { expect, test } from "vitest";
import { replacedText } from "./replaced-text.ts";

test("offsets move with what is replaced before them", () => {
  const { text, move } = replacedText("قال أحمد إن سعيدا وصل", [
    { start: 4, end: 8, by: "س" },
    { start: 12, end: 17, by: "شخص ثان" },
  ]);
  expect(text).toBe("قال س إن شخص ثان وصل");
  const at = (start: number, end: number) => {
    const span = move({ start, end });
    return text.slice(span.start, span.end);
  };
  expect(at(0, 3)).toBe("قال");
  expect(at(4, 8)).toBe("س");
  expect(at(12, 17)).toBe("شخص ثان");
  expect(at(18, 21)).toBe("وصل");
  expect(at(0, 21)).toBe(text);
});

test("stretches that overlap are replaced as one", () => {
  const { text } = replacedText("أبو بكر البغدادي", [
    { start: 0, end: 7, by: "أ" },
    { start: 4, end: 16, by: "ب" },
  ]);
  expect(text).toBe("أ");
});

test("what is not replaced stands in the same order, and no offset leaves the text", () => {
  const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(
      fc.string({ minLength: 41, maxLength: 60 }),
      fc.array(span.map((each) => ({ ...each, by: "#" }))),
      span,
      (text, parts, asked) => {
        const replaced = replacedText(text, parts);
        const kept = [...text].filter((_, at) => !parts.some(({ start, end }) => start <= at && at < end));
        expect(replaced.text.replaceAll("#", "")).toBe(kept.join("").replaceAll("#", ""));
        const { start, end } = replaced.move(asked);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(replaced.text.length);
      },
    ),
  );
});
