import { describe, expect, test } from "vitest";
import { findAnchor } from "./find-anchor.ts";
import type { Anchor } from "./review.ts";

const text = "قصف الجيش البلدة. وقصف الطيران البلدة ليلا.";
const anchor = (start: number, quote = "قصف"): Anchor => ({
  report: "r",
  kind: "event",
  type: "ASSAULT",
  start,
  end: start + quote.length,
  quote,
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(start + quote.length, start + quote.length + 32),
});
const claim = (id: string, start: number, type = "ASSAULT", kind = "event") => ({ id, kind, type, start, end: start + 3 });

describe("a review finds its claim", () => {
  const second = text.indexOf("قصف", 5);
  test("at the same offsets", () => expect(findAnchor(anchor(second), text, [claim("a", 0), claim("b", second)])?.id).toBe("b"));
  test("of the same type where two share the words", () => {
    expect(findAnchor(anchor(0), text, [claim("a", 0, "COERCE"), claim("b", 0)])?.id).toBe("b");
  });
  test("of another type where only that is left", () => expect(findAnchor(anchor(0), text, [claim("a", 0, "COERCE")])?.id).toBe("a"));
  test("never of another kind", () => expect(findAnchor(anchor(0), text, [claim("a", 0, "ASSAULT", "relation")])).toBeNull());
  test("by its surroundings where the text was changed before it", () => {
    const changed = `عاجل: ${text}`;
    const claims = [claim("a", 6), claim("b", 6 + second)];
    expect(findAnchor(anchor(second), changed, claims)?.id).toBe("b");
  });
  test("not where its words are gone", () => expect(findAnchor(anchor(0), "نص آخر", [claim("a", 0)])).toBeNull());
});
