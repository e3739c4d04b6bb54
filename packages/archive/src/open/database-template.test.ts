import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { packed, TEMPLATE, unpack } from "./database-template.ts";

test("an empty database of the installed PGlite is kept: else run `node checks/archive/write-template.ts`", () => {
  expect(existsSync(TEMPLATE)).toBe(true);
});

test("a folder comes out of its piece as it went in", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-packed-"));
  const copy = mkdtempSync(join(tmpdir(), "isnad-unpacked-"));
  onTestFinished(() => {
    for (const one of [folder, copy]) rmSync(one, { recursive: true, force: true });
  });
  mkdirSync(join(folder, "a", "empty"), { recursive: true });
  writeFileSync(
    join(folder, "a", "bytes"),
    Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256),
  );
  writeFileSync(join(folder, "nothing"), "");
  writeFileSync(join(folder, "two\n\nlines"), "text");
  await unpack(await packed(folder), copy);
  const namesIn = (place: string): ReadonlySet<string> => new Set(readdirSync(place, { recursive: true, encoding: "utf8" }));
  expect(namesIn(copy)).toEqual(namesIn(folder));
  expect(readFileSync(join(copy, "a", "bytes"))).toEqual(readFileSync(join(folder, "a", "bytes")));
  expect(readFileSync(join(copy, "two\n\nlines"), "utf8")).toBe("text");
});
