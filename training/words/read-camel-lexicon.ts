import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";
import { conjugate } from "./morphology/conjugate.ts";
import type { Verb } from "./morphology/verb.ts";

/** A noun, adjective or name as Camel Morph lists it: lemma, stem of this entry and the endings that it takes. */
export interface CamelNominal {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  readonly stem: string;
  /** MS, MD, MP, FS, FD, FP. */
  readonly endings: ReadonlySet<string>;
  readonly brokenPlural: boolean;
}

/** The verbs of Camel Morph (MIT) whose dictionary form our conjugation gives too. */
export function readCamelVerbs(data: string): Verb[] {
  const verbs = new Map<string, Verb>();
  for (const row of readCsv(join(data, "lexicon/MSA-Verb-LEX-PV.csv"))) {
    const form = FORMS.find(([, pattern]) => pattern.test(row.PATTERN_LEMMA ?? ""))?.[0];
    const root = toArabic((row.ROOT ?? "").replaceAll(".", "")).replace(/[أإؤئآ]/g, "ء");
    const lemma = toArabic(row.LEMMA ?? "");
    if (!form || !/^[ء-ي]{3,4}$/.test(root) || form > 10 !== (root.length === 4)) continue;
    const verb: Verb = { lemma, root: [...root], form, vowels: vowelsOf(row.PATTERN_LEMMA as string) };
    if (conjugate(verb)[0]?.form === lemma) verbs.set(`${lemma} ${form} ${verb.vowels}`, verb);
  }
  return [...verbs.values()];
}

export function readCamelNominals(data: string): CamelNominal[] {
  return (
    [
      ["MSA-Adj-LEX.csv", "ADJ"],
      ["MSA-Adj-Comp-LEX.csv", "ADJ"],
      ["MSA-Noun-Prop-LEX.csv", "PROPN"],
    ] as const
  ).flatMap(([file, pos]) =>
    readCsv(join(data, "lexicon", file)).map((row) => ({
      pos,
      lemma: toArabic(row.LEMMA ?? ""),
      stem: toArabic((row.FORM ?? "") + ending(row["COND-S"] ?? "")),
      endings: new Set((row["COND-T"] ?? "").split("||")),
      brokenPlural: / num:p /.test(row.FEAT ?? ""),
    })),
  );
}

/** What Camel Morph cuts off the stem's end and joins again by condition. */
function ending(condition: string): string {
  if (condition.includes("#iy")) return "iy";
  if (condition.includes("#aY")) return "aY";
  if (condition.includes("#aA")) return "aA";
  return /#A'/.test(condition) ? "A'" : "";
}

function vowelsOf(pattern: string): string {
  const present = /-([aiu])$/.exec(pattern)?.[1] ?? "";
  if (!present) return "";
  const past = pattern.startsWith("1a2i") ? "i" : pattern.startsWith("1a2u") ? "u" : "a";
  return `${past}-${present}`;
}

const FORMS: readonly (readonly [number, RegExp])[] = [
  [1, /^1a(?:2[aiu]3|2~|A3|2aA|2aY|2iy)-[aiu]$/],
  [2, /^1a2~a[3Y]$/],
  [3, /^1aA2(?:a[3Y]|~)$/],
  [4, /^>a1(?:o2a[3Y]|aA3|a2~)$/],
  [5, /^ta1a2~a[3Y]$/],
  [6, /^ta1aA2(?:a[3Y]|~)$/],
  [7, /^\{ino1(?:a2a[3Y]|aA3|a2~)$/],
  [8, /^\{(?:1|i1o[tTd]|i1~|it~)(?:a2a[3Y]|aA3|a2~)$/],
  [10, /^\{isota1(?:o2a[3Y]|aA3|a2~)$/],
  [11, /^1a2o3a4$/],
  [12, /^ta1a2o3a4$/],
  [14, /^\{i1o2a3a4~$/],
];

/** Buckwalter's letters; marks are left out. */
function toArabic(word: string): string {
  let arabic = "";
  for (const sign of word) arabic += BUCKWALTER[sign] ?? "";
  return arabic;
}

const BUCKWALTER: Readonly<Record<string, string>> = Object.fromEntries(
  [..."'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{"].map((sign, i) => [sign, [..."ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيا"][i] as string]),
);

function readCsv(path: string): Readonly<Record<string, string>>[] {
  if (!existsSync(path)) return [];
  const [head, ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries((head as string[]).map((name, i) => [name, row[i] ?? ""])));
}

function cells(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) =>
    (cell as string).replace(/^"|"$/g, "").replaceAll('""', '"'),
  );
}
