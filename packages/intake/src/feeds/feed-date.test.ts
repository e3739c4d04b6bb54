import { expect, test } from "vitest";
import { feedDate } from "./feed-date.ts";

test.each([
  ["Tue, 24 Nov 2026 10:00:00 +0300", "2026-11-24T10:00:00+03:00"],
  ["24 Nov 2026 9:05 GMT", "2026-11-24T09:05:00Z"],
  ["Tue, 24 Nov 26 10:00:00 EST", "2026-11-24T10:00:00-05:00"],
  ["Tuesday, 24 November 2026 10:00:00 Z", "2026-11-24T10:00:00Z"],
  ["Tue, 24 Nov 2026", "2026-11-24"],
  ["2026-11-24T10:00:00.123+03:00", "2026-11-24T10:00:00+03:00"],
  ["2026-11-24T10:00Z", "2026-11-24T10:00:00Z"],
  ["2026-11-24 10:00:00", "2026-11-24T10:00:00"],
  ["2026-11-24", "2026-11-24"],
  ["Tue, 31 Feb 2026 10:00:00 GMT", null],
  ["2026-13-01", null],
  ["yesterday", null],
  ["", null],
  [undefined, null],
  [`1${" ".repeat(100_000)}Nov`, null],
])("%j is %j", (text, date) => {
  expect(feedDate(text)).toBe(date);
});
