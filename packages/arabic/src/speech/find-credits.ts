import type { ReadCredit } from "@isnad/reader";
import { shortForms } from "../names/short-forms.ts";
import { alternatives } from "../names/word-lists.ts";
import { onceFor } from "../once.ts";
import { parseTable, type Tables } from "../table.ts";

/**
 * Agencies that a report credits and who wrote it: in its first lines (`القاهرة (أ ف ب) -`, `بيروت - رويترز`, `كتب: …`) and its last ones (`(رويترز)`,
 * `المصدر: الأناضول + وكالات`). An agency within a sentence is a statement's matter and not found here.
 */
export function findCredits(text: string, tables: Tables): readonly ReadCredit[] {
  const patterns = patternsOf(tables);
  const lines = edgeLines(text);
  const found = lines.flatMap((line) => [...agencies(line, patterns), ...byline(line, patterns)]);
  return [...new Map(found.map((credit) => [credit.start, credit])).values()];
}

/** A line at the head or foot of a text, cut to where a credit may stand. */
interface EdgeLine {
  readonly text: string;
  readonly start: number;
  readonly isHead: boolean;
  /** Whether all of the line is here. */
  readonly isWhole: boolean;
}

/** The first and last lines that are not blank; of a long one its beginning at the head, its end at the foot. */
function edgeLines(text: string): readonly EdgeLine[] {
  const head = linesIn(text.slice(0, WINDOW), 0).slice(0, EDGE);
  const footStart = Math.max(0, text.length - WINDOW);
  const foot = linesIn(text.slice(footStart), footStart).slice(-EDGE);
  const heads = head.map(({ line, start }) => ({ text: line.slice(0, LONGEST), start, isHead: true, isWhole: line.length <= LONGEST }));
  const feet = foot.map(({ line, start }) => {
    const cut = Math.max(0, line.length - LONGEST);
    return { text: line.slice(cut), start: start + cut, isHead: false, isWhole: cut === 0 };
  });
  return [...heads, ...feet];
}

function linesIn(text: string, from: number): readonly { readonly line: string; readonly start: number }[] {
  let at = from;
  return text.split("\n").flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return line.trim() === "" ? [] : [{ line, start }];
  });
}

/** Every pattern holds an agency and takes long to compile, so a line is searched for one first. */
function agencies(line: EdgeLine, { heads, feet, item, knownOf }: Patterns): readonly ReadCredit[] {
  if (line.text.search(item) === -1) return [];
  for (const pattern of line.isHead ? heads : feet) {
    const match = pattern.exec(line.text);
    const list = match?.groups?.list;
    if (match === null || list === undefined || (pattern.source.endsWith("$") && !line.isWhole && line.isHead)) continue;
    const from = match.index + match[0].lastIndexOf(list);
    return [...list.matchAll(item)].map((found) => {
      const start = line.start + from + found.index;
      return { kind: "agency", known: knownOf.get(keyOf(found[0])) ?? null, name: found[0], start, end: start + found[0].length };
    });
  }
  return [];
}

function byline(line: EdgeLine, { byline: pattern }: Patterns): readonly ReadCredit[] {
  const match = line.isWhole ? pattern.exec(line.text) : null;
  const name = match?.groups?.name?.trim();
  if (!match || !name) return [];
  const start = line.start + match.index + match[0].lastIndexOf(name);
  return [{ kind: "byline", known: null, name, start, end: start + name.length }];
}

interface Patterns {
  readonly heads: readonly RegExp[];
  readonly feet: readonly RegExp[];
  readonly byline: RegExp;
  readonly item: RegExp;
  readonly knownOf: ReadonlyMap<string, string>;
}

const patternsOf = onceFor<Tables, Patterns>((tables) => {
  const words = parseTable(tables, "speech/credit-words.tsv", 2, 3).map(({ cells }) => cells);
  const of = (kind: string) => words.flatMap(([word = "", its]) => (its === kind ? [word] : []));
  const knownOf = new Map<string, string>();
  for (const [names = "", id = "", , , , sector, note = ""] of parseTable(tables, "names/organizations.tsv", 7).map(({ cells }) => cells))
    if (sector === "JRN") for (const name of [names, shortForms(note)].flatMap(alternatives)) knownOf.set(keyOf(name), id);
  for (const [word = "", kind, id = ""] of words) if (kind === "mark") knownOf.set(keyOf(word), id);
  const all = [...knownOf.keys(), ...of("agencies").map(keyOf)].sort((a, b) => b.length - a.length);
  const item = `(?:(?<!\\p{L})|(?<=\\sو))(?:${all.map(loosely).join("|")})(?!\\p{L})`;
  const list = `(?<list>${item}(?:\\s*(?:[،,+/&–-]|\\sو)\\s*${item})*)`;
  const place = "[\\p{L}]+(?:\\s[\\p{L}]+){0,2}";
  const date = "[\\p{L}\\p{N}\\s،,/]{0,60}?";
  const sourceWords = of("source").map(keyOf).map(loosely).join("|");
  const source = new RegExp(`^\\s*(?:${sourceWords})\\s*[:：-]\\s*(?:[^\\n]{0,40}?[+،,/]\\s*)?${list}`, "u");
  const bracketed = `[(\\[]\\s*${list}\\s*[)\\]]`;
  return {
    heads: [
      new RegExp(`^\\s*(?:${place}[\\s،,]*${date})?${bracketed}`, "u"),
      new RegExp(`^\\s*${place}\\s*[-–/:،]\\s*${list}\\s*(?:[-–:/]|$)`, "u"),
      new RegExp(`^\\s*${list}\\s*[-–/]\\s*${place}\\s*(?:[-–:/]|$)`, "u"),
      new RegExp(`^\\s*${list}\\s*$`, "u"),
      source,
    ],
    feet: [new RegExp(`${bracketed}\\s*[.]?\\s*$`, "u"), new RegExp(`^\\s*${list}\\s*[.]?\\s*$`, "u"), source],
    byline: new RegExp(
      `^\\s*(?:${of("byline").map(keyOf).map(loosely).join("|")})\\s*[:：/-]\\s*(?<name>\\p{L}[\\p{L}\\s.'-]{2,50})$`,
      "u",
    ),
    item: new RegExp(item, "gu"),
    knownOf,
  };
});

/** Names without regard to seats of hamza, points between letters and case. */
const keyOf = (name: string): string =>
  name
    .replace(/[أإآ]/gu, "ا")
    .replaceAll("ى", "ي")
    .replaceAll("ة", "ه")
    .replace(/[\s.]+/gu, " ")
    .trim()
    .toLowerCase();

/** A key as a pattern of all its spellings. */
const loosely = (key: string): string =>
  key
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replaceAll("ا", "[اأإآ]")
    .replaceAll("ي", "[يى]")
    .replaceAll("ه", "[هة]")
    .replaceAll(" ", "[\\s.]+");

/** Lines of a head or foot, characters they are looked for in, and characters of one line. */
const EDGE = 3;
const WINDOW = 4_000;
const LONGEST = 160;
