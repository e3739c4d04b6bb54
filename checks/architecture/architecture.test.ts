import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { circles } from "./circles.ts";
import { againstFlow } from "./flow.ts";
import { misnamed, tooLong } from "./manners.ts";
import { impure } from "./purity.ts";
import { isTest, type SourceFile, sourceFile, sourceFiles } from "./source-file.ts";

const files = sourceFiles();
const code = files.filter((file) => !isTest(file));
const planted = (path: string, text: string): SourceFile[] => [sourceFile(path, text)];

describe("the project", () => {
  test("has imports to check", () => expect(code.flatMap(({ imports }) => imports).length).toBeGreaterThan(100));
  test("imports only with the flow", () => expect(againstFlow(code)).toEqual([]));
  test("has no import circle", () => expect(circles(code)).toEqual([]));
  test("keeps its pure packages pure", () => expect(impure(files)).toEqual([]));
  test("has no code file over 400 lines", () => expect(tooLong(files)).toEqual([]));
  test("names its files for what is in them", () => expect(misnamed(files)).toEqual([]));
  test.each(["reader", "arabic"])("compiles %s with neither DOM nor Node types", (name) => {
    const settings = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, "../..", path), "utf8")).compilerOptions;
    const compiled = { ...settings("tsconfig.base.json"), ...settings(`packages/${name}/tsconfig.json`) };
    expect(compiled.types).toEqual([]);
    expect(compiled.lib.filter((lib: string) => /dom|worker|node/iu.test(lib))).toEqual([]);
  });
});

describe("the checks see", () => {
  test("a stage that imports a later one", () => {
    const stage = planted("packages/reader/src/pipeline/2-words/find-words.ts", 'import type { Names } from "../4-names/names.ts";');
    expect(againstFlow(stage)).toHaveLength(1);
  });
  test("an engine that imports a language", () => {
    expect(againstFlow(planted("packages/reader/src/read.ts", 'import { arabic } from "@isnad/arabic";'))).toHaveLength(1);
  });
  test("a package that imports an edge", () => {
    expect(againstFlow(planted("packages/arabic/src/index.ts", 'export { loadArabic } from "../../cli/src/load-arabic.ts";'))).toHaveLength(
      1,
    );
  });
  test("a folder that belongs to no layer", () => {
    expect(againstFlow(planted("packages/reader/src/extra/thing.ts", 'import type { Span } from "../reading/span.ts";'))).toHaveLength(1);
  });
  test("a circle of type imports", () => {
    const circle = [
      sourceFile("a/one.ts", 'import type { Two } from "./two.ts";'),
      sourceFile("a/two.ts", 'import type { One } from "./one.ts";'),
    ];
    expect(circles(circle)).toEqual(["a/one.ts → a/two.ts → a/one.ts"]);
  });
  test.each([
    "Date.now()",
    "Math.random()",
    "new Intl.Collator()",
    "a.localeCompare(b)",
    'import "node:fs"',
    "Buffer.from(x)",
    "document.title",
  ])("%s in a pure package", (text) => expect(impure(planted("packages/arabic/src/x.ts", text))).toHaveLength(1));
  test("a file of 401 lines", () => expect(tooLong(planted("a/b.ts", "\n".repeat(400)))).toHaveLength(1));
  test.each(["utils.ts", "string-helpers.ts", "common.ts", "model-v2.ts", "findWords.ts"])("the name %s", (name) => {
    expect(misnamed(planted(`packages/reader/src/${name}`, ""))).toHaveLength(1);
  });
});
