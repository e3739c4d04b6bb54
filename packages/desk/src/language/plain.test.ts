import { expect, test } from "vitest";
import { hasControls, plain } from "./plain.ts";

test.each([
  ["تركيا", "تركيا"],
  ["\u202eevil\u2066", "evil"],
  ["two\nlines\there", "two lines here"],
  ["می\u200cخواهم", "می\u200cخواهم"],
  ["a\u0000\u001b[31m", "a[31m"],
])("%j stands in a label as %j", (text, shown) => expect(plain(text)).toBe(shown));

test("tells where a name holds controls", () => expect([hasControls("تركيا"), hasControls("تركيا\u200f")]).toEqual([false, true]));
