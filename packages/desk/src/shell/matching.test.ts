import { expect, test } from "vitest";
import { matches } from "./matching.ts";

test.each([
  ["خريطه", "الخريطة", true],
  ["اعدادات", "الإعدادات", true],
  ["NET", "network", true],
  ["", "anything", true],
  ["مصر", "الشبكة", false],
])("%j in %j: %s", (typed, word, found) => expect(matches(typed, "other", word)).toBe(found));
