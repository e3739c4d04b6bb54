import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The rows of a table in a folder, the first column folded as text is compared (`foldedWords`). A row of the wrong width throws with its line. */
export function readTable(folder: string, name: string, width: number): readonly (readonly string[])[] {
  const lines = readFileSync(join(folder, name), "utf8").split("\n");
  return lines.flatMap((line, at) => {
    if (line === "" || line.startsWith("#")) return [];
    const [first = "", ...rest] = line.split("\t");
    if (rest.length + 1 !== width) throw new Error(`${name}:${at + 1}: ${width} columns are wanted`);
    return [[foldedWords(first), ...rest]];
  });
}

/** Text as it is compared with tables: without marks and stretching, one alef, Western digits, lower case. */
export const foldedWords = (text: string): string =>
  text
    .replace(/[\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/gu, "\u0627")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u0629", "\u0647")
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase();
