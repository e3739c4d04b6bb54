import { basename } from "node:path";
import type { SourceFile } from "./source-file.ts";

const MOST_LINES = 400;
const FORBIDDEN = /(?:^|[-_])(?:utils?|helpers?|common|misc|manager|handler|processor|data|info|stuff|base|v2)(?:[-_.]|$)/iu;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.properties|\.cases)?(?:\.test|\.d)?\.(?:tsx?|js)$/u;

/** Files that are too long; tables are `.tsv` and not code. */
export function tooLong(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ text }) => text.split("\n").length > MOST_LINES)
    .map(({ path, text }) => `${path} has ${text.split("\n").length} lines`);
}

/** Files with a name that says nothing, or that is not kebab-case. */
export function misnamed(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => FORBIDDEN.test(basename(path)) || !KEBAB.test(basename(path))).map(({ path }) => path);
}
