import { describe, expect, test } from "vitest";
import { parseFind } from "./saved-find.ts";

describe("what a watch asks", () => {
  test.each([
    ["--place Gaza", { words: [], options: { place: "Gaza" } }],
    [
      `--actor "وزارة الدفاع" --type ASSAULT غارة 'air raid'`,
      { words: ["غارة", "air raid"], options: { actor: "وزارة الدفاع", type: "ASSAULT" } },
    ],
    ["--rejected --since 2026-01-01", { words: [], options: { rejected: true, since: "2026-01-01" } }],
  ])("%s", (text, find) => {
    expect(parseFind(text)).toEqual(find);
  });

  test.each(["", "--nonsense x", "--type NOTHING", "--since yesterday", "--help"])("%j is wrong use", (text) => {
    expect(() => parseFind(text)).toThrow(expect.objectContaining({ code: "commander.invalidArgument" }));
  });
});
