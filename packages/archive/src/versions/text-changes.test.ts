import fc from "fast-check";
import { expect, test } from "vitest";
import { textChanges } from "./text-changes.ts";

const shown = (before: string, after: string): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text.trim()}-]` : `{+${text.trim()}+} `))
    .join("");

test("tells what was taken out and what was put in", () => {
  expect(shown("قتل خمسة مدنيين في قصف.", "قتل تسعة مدنيين في قصف.")).toBe("قتل [-خمسة-]{+تسعة+} مدنيين في قصف.");
  expect(shown("قال الوزير ذلك.\nونفى الجيش.", "قال الوزير ذلك.")).toBe("قال الوزير [-ذلك.\nونفى الجيش.-]{+ذلك.+} ");
  expect(shown("نص", "نص")).toBe("نص");
  expect(shown("", "نص")).toBe("{+نص+} ");
  expect(textChanges("", "")).toEqual([]);
});

test("the stretches of either version are that version", () => {
  const text = fc
    .array(fc.constantFrom("قال", "الوزير", "إن", "الهدنة", "صامدة.", "\n"), { maxLength: 30 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = textChanges(before, after);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map((change) => change.text)
          .join("");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});

test("texts that share nothing and are long end at once", () => {
  const words = (of: string) => Array.from({ length: 50_000 }, (_, at) => `${of}${at}`).join(" ");
  expect(textChanges(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
