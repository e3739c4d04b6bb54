import type { TextKnowledge } from "@isnad/reader";
import { parseTable, type Row, TableError, type Tables } from "../table.ts";

/** Letters from `text/letters.tsv`, joined by Unicode's own compatibility forms for the Arabic presentation blocks and foreign digits. */
export function textKnowledge(tables: Tables): TextKnowledge {
  const normal = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const row of parseTable(tables, "text/letters.tsv", 3)) {
    const [letters, asNormal, asKey] = row.cells as [string, string, string];
    for (const letter of lettersOf(letters, row)) {
      if (asNormal !== "=") normal.set(letter, asNormal === "-" ? "" : asNormal);
      if (asKey !== "=" && asKey !== "-") folded.set(letter, asKey);
    }
  }
  addPresentationForms(normal);
  addDigits(folded);
  return { normal, folded, keys: keysOf(normal, folded), isLetter };
}

function keysOf(normal: ReadonlyMap<string, string>, folded: ReadonlyMap<string, string>): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const letter of [...normal.keys(), ...folded.keys()]) {
    const key = [...(normal.get(letter) ?? letter)].map((part) => folded.get(part) ?? part).join("");
    if (key !== letter) keys.set(letter.charCodeAt(0), key);
  }
  return keys;
}

function lettersOf(range: string, row: Row): string[] {
  const [first, last = first] = range.split("..").map((code) => Number.parseInt(code.replace("U+", ""), 16));
  if (first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last)) {
    throw new TableError(row.path, row.line, `not a letter or range of letters: ${range}`);
  }
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** The shaped letters of U+FB50–FDFF and U+FE70–FEFC become the letters they are forms of; marks in them are dropped as elsewhere. */
function addPresentationForms(normal: Map<string, string>): void {
  for (const [first, last] of [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCharCode(code);
      const plain = [...letter.normalize("NFKC")]
        .map((part) => normal.get(part) ?? part)
        .join("")
        .trim();
      if (plain !== letter) normal.set(letter, plain);
    }
  }
}

/** Arabic-Indic and Persian digits are looked up as European ones. */
function addDigits(folded: Map<string, string>): void {
  for (const zero of [0x0660, 0x06f0])
    for (let digit = 0; digit < 10; digit++) folded.set(String.fromCharCode(zero + digit), String(digit));
}

/** Hamza to ya, the letters of other languages in Arabic script, and the shaped forms of all of them. */
function isLetter(unit: number): boolean {
  return (unit >= 0x0620 && unit <= 0x064a) || (unit >= 0x066e && unit <= 0x06d3) || (unit >= 0xfb50 && unit <= 0xfefc);
}
