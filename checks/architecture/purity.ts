import type { SourceFile } from "./source-file.ts";

/** What no pure package may touch: clocks, chance, the runtime's own locale tables, the console, the network and Node. */
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ["Date", /\b(?:Date\.now|new Date)\b/u],
  ["Temporal.Now", /\bTemporal\.Now\b/u],
  ["Math.random", /\bMath\.random\b/u],
  ["Intl", /\bIntl\b/u],
  ["the runtime's locale", /\b(?:localeCompare|toLocale\w+)\b/u],
  ["the console", /\bconsole\.\w/u],
  ["a timer", /\b(?:setTimeout|setInterval|performance\.now)\b/u],
  ["the network", /\bfetch\(/u],
  ["Node", /["']node:|\bprocess\.|\bBuffer\b|\brequire\(/u],
  ["the DOM", /\b(?:document|navigator|globalThis)\./u],
];

/** Every use of something impure in a pure package's code, one line each; its tests may use what they like. */
export function impure(files: readonly SourceFile[]): string[] {
  const pure = files.filter(({ path }) => /^packages\/(?:reader|arabic)\/src\//u.test(path) && !path.endsWith(".test.ts"));
  return pure.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path} touches ${name}`);
  });
}

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, "");
