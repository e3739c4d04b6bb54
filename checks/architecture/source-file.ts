import { globSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** A code file of the project: its path from the root, its text, and the paths or packages it imports, types included. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const ROOT = join(import.meta.dirname, "../..");
const CODE = ["packages/*/{src,bin}/**/*.{ts,tsx,js}", "training/**/*.ts", "checks/**/*.ts", "bench/**/*.ts"];

/** Every code file, tests included. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = globSync(CODE, { cwd: ROOT, exclude: ["**/node_modules/**"] }).map((path) => path.replaceAll("\\", "/"));
  return paths.sort().map((path) => sourceFile(path, readFileSync(join(ROOT, path), "utf8")));
}

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: importsOf(path, text) };
}

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/u.test(path);

/** What a file imports or re-exports: relative paths resolved from the root, packages by name. */
function importsOf(path: string, text: string): string[] {
  const specifiers = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^;"']*?\bfrom\s+["']([^"']+)["']|^\s*import\s+["']([^"']+)["']|\bimport\(["']([^"']+)["']\)/gmu,
    ),
  ];
  return specifiers
    .map((match) => (match[1] ?? match[2] ?? match[3]) as string)
    .map((specifier) => (specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier));
}
